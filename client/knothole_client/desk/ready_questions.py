"""Questions that a channel can ask without writing them, in every language of the page."""

from __future__ import annotations

from typing import Any, Final

_TALK: Final = {
    "ar": "هل تريد أيضًا أن تتحدث معنا؟",
    "de": "Möchten Sie auch mit uns sprechen?",
    "en": "Do you also want to talk to us?",
    "es": "¿Quiere también hablar con nosotros?",
    "fa": "آیا می‌خواهید با ما صحبت هم بکنید؟",
    "fr": "Souhaitez-vous aussi nous parler ?",
    "hi": "क्या आप हमसे बात भी करना चाहते हैं?",
    "it": "Vuole anche parlare con noi?",
    "ja": "私たちと話すことも希望しますか？",
    "nl": "Wilt u ook met ons praten?",
    "pl": "Czy chce Pan/Pani także z nami porozmawiać?",
    "pt": "Também quer falar conosco?",
    "ru": "Хотите также поговорить с нами?",
    "tr": "Bizimle ayrıca konuşmak ister misiniz?",
    "uk": "Чи хочете ви також поговорити з нами?",
    "zh": "您是否还想与我们交谈？",
}
_MEETING: Final = {
    "ar": "لقاء شخصي",
    "de": "Ein Treffen",
    "en": "A meeting",
    "es": "Una reunión",
    "fa": "دیدار حضوری",
    "fr": "Une rencontre",
    "hi": "मुलाक़ात",
    "it": "Un incontro",
    "ja": "対面",
    "nl": "Een gesprek op een afgesproken plaats",
    "pl": "Spotkanie",
    "pt": "Um encontro",
    "ru": "Встреча",
    "tr": "Yüz yüze görüşme",
    "uk": "Зустріч",
    "zh": "见面",
}
_CALL: Final = {
    "ar": "مكالمة هاتفية",
    "de": "Ein Anruf",
    "en": "A call",
    "es": "Una llamada",
    "fa": "تماس تلفنی",
    "fr": "Un appel",
    "hi": "फ़ोन पर बात",
    "it": "Una telefonata",
    "ja": "電話",
    "nl": "Een telefoongesprek",
    "pl": "Rozmowa telefoniczna",
    "pt": "Um telefonema",
    "ru": "Звонок",
    "tr": "Telefon görüşmesi",
    "uk": "Дзвінок",
    "zh": "通话",
}
MEETING: Final[dict[str, Any]] = {
    "id": "meeting",
    "label": _TALK,
    "kind": "choice",
    "required": False,
    "choices": [{"id": "meeting", "label": _MEETING}, {"id": "call", "label": _CALL}],
}
"""A request for a meeting or a call (Directive (EU) 2019/1937, articles 9(2) and 12(2)). It asks for no name and no number: place and time are
agreed on in letters."""
