/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-listed-document.h"

struct _GoujiListedDocument
{
  GObject parent_instance;

  GoujiStackItem *item;
};

G_DEFINE_FINAL_TYPE (GoujiListedDocument, gouji_listed_document, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_item_changed (GoujiListedDocument *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_item (GoujiListedDocument *self, GoujiStackItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, on_item_changed, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "notify::state", G_CALLBACK (on_item_changed), self);
  g_signal_connect_swapped (item, "notify::n-decided", G_CALLBACK (on_item_changed), self);
}

static void
gouji_listed_document_dispose (GObject *object)
{
  set_item (GOUJI_LISTED_DOCUMENT (object), NULL);
  G_OBJECT_CLASS (gouji_listed_document_parent_class)->dispose (object);
}

static void
gouji_listed_document_class_init (GoujiListedDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gouji_listed_document_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gouji_listed_document_init (GoujiListedDocument *self G_GNUC_UNUSED)
{
}

/**
 * gouji_listed_document_new:
 *
 * Returns: (transfer full): a row that stands for @item
 */
GoujiListedDocument *
gouji_listed_document_new (GoujiStackItem *item)
{
  GoujiListedDocument *self = g_object_new (GOUJI_TYPE_LISTED_DOCUMENT, NULL);

  set_item (self, item);
  return self;
}

/**
 * gouji_listed_document_assign:
 * @item: (nullable): what it stands for from now on
 *
 * The row has changed even where that is what it stood for: what is shown of a document
 * may depend on more than the document.
 */
void
gouji_listed_document_assign (GoujiListedDocument *self, GoujiStackItem *item)
{
  g_return_if_fail (GOUJI_IS_LISTED_DOCUMENT (self));

  set_item (self, item);
  g_signal_emit (self, signals[CHANGED], 0);
}

GoujiStackItem *
gouji_listed_document_get_item (GoujiListedDocument *self)
{
  g_return_val_if_fail (GOUJI_IS_LISTED_DOCUMENT (self), NULL);

  return self->item;
}
