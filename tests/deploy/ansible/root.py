# mypy: ignore-errors
"""A connection of Ansible to a machine in a folder, which KNOTHOLE_ROOT names: the local one, below another root."""

import os
import shlex

from ansible.plugins.connection.local import Connection as Local

DOCUMENTATION = """
name: root
short_description: a root folder on this machine
description: Runs everything in a chroot.
author: Knothole
options: {}
extends_documentation_fragment: [connection_pipelining]
"""


class Connection(Local):
    transport = "root"
    root = os.environ.get("KNOTHOLE_ROOT", "")

    def exec_command(self, cmd, in_data=None, sudoable=True):
        inside = shlex.join(["chroot", self.root, "/bin/sh", "-c", cmd])
        return super().exec_command(inside, in_data=in_data, sudoable=sudoable)

    def put_file(self, in_path, out_path):
        super().put_file(in_path, self.root + out_path)

    def fetch_file(self, in_path, out_path):
        super().put_file(self.root + in_path, out_path)
