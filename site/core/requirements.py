"""What must hold before something is published, for all pages and for the blocks of every body.

A table of this kind stands in the ``requirements`` module of every app that has some. Its keys are models, blocks and
kinds of field, and each holds for subclasses too; its values name fields and the rules for each. ``ALL`` is for rules
about the whole, such as two fields that depend on each other. Besides, whatever is declared as required
(``blank=False``, ``required=True``, ``min_num``) must be filled in to be published.
"""

from django.db.models import CharField, TextField
from django.utils.translation import gettext_lazy as _
from wagtail import blocks as wagtail_blocks
from wagtail.fields import RichTextField

from core import blocks
from core.models import BasePage
from core.publishing import ALL, Requirements
from core.rules import (
    CHOOSE_PICTURE,
    announces_nothing,
    at_least,
    described_or_decorative,
    filled,
    headings_in_order,
    headings_introduce_something,
    hero_image_described,
    no_typed_markup,
    plain_link_text,
    sound_rich_text,
    table_with_headers,
    texts_announce_something,
    words_have_their_picture,
)

REQUIREMENTS: Requirements = {
    # Every field and block of a kind
    CharField: {ALL: [no_typed_markup]},
    TextField: {ALL: [no_typed_markup]},
    RichTextField: {ALL: [sound_rich_text, announces_nothing]},
    wagtail_blocks.CharBlock: {ALL: [no_typed_markup]},
    wagtail_blocks.TextBlock: {ALL: [no_typed_markup]},
    wagtail_blocks.RichTextBlock: {ALL: [filled(_("Write the paragraph, or delete it.")), sound_rich_text]},
    # Pages
    BasePage: {ALL: [hero_image_described]},
    # Blocks
    wagtail_blocks.StreamBlock: {
        ALL: [headings_in_order, headings_introduce_something, texts_announce_something],
    },
    blocks.HeadingBlock: {"text": [filled(_("Write the heading, or delete it."))]},
    blocks.ObjectivesBlock: {"objectives": [at_least(1, _("Write at least one objective, or delete the list."))]},
    blocks.OptionalPictureBlock: {ALL: [described_or_decorative, words_have_their_picture]},
    blocks.PictureBlock: {"image": [filled(CHOOSE_PICTURE)]},
    blocks.GalleryBlock: {
        "pictures": [at_least(2, _("Choose at least two pictures; for one, there is the picture block."))]
    },
    blocks.TableBlock: {ALL: [table_with_headers]},
    blocks.DocumentBlock: {
        "document": [filled(_("Choose a document, or delete the block."))],
        "text": [plain_link_text],
    },
    blocks.ExternalLinkBlock: {"text": [plain_link_text]},
    blocks.CallToActionBlock: {
        "text": [plain_link_text],
        "page": [filled(_("Choose the page to lead to, or delete the block."))],
    },
    blocks.TeasersBlock: {"pages": [at_least(1, _("Choose at least one page, or delete the block."))]},
    blocks.EmbedBlock: {"title": [plain_link_text]},
}
