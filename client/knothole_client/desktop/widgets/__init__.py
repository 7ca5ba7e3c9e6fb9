"""The window, thin over the models. Every text from outside is shown as plain text (:mod:`knothole_client.desktop.widgets.plain`)."""
