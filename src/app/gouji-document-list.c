/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-list.h"

#include "search/gouji-gradual.h"

struct _GoujiDocumentList
{
  GObject parent_instance;

  GoujiDocumentMatches matches;
  GoujiDocumentSort sort;
  gpointer data;
  GPtrArray *sorted; /* GoujiStackItem: all of them */
  GPtrArray *listed; /* of these what matches; not owned */
  GoujiGradual *rows;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiDocumentList,
                               gouji_document_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return GOUJI_TYPE_LISTED_DOCUMENT;
}

static guint
get_n_items (GListModel *model)
{
  return gouji_gradual_get_told (GOUJI_DOCUMENT_LIST (model)->rows);
}

static gpointer
get_row (GListModel *model, guint position)
{
  return gouji_gradual_dup_row (GOUJI_DOCUMENT_LIST (model)->rows, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_row;
}

static gpointer
make_row (gpointer model, guint position)
{
  return gouji_listed_document_new (gouji_document_list_get_item (model, position));
}

static void
assign_row (gpointer model, guint position, gpointer row)
{
  gouji_listed_document_assign (row, gouji_document_list_get_item (model, position));
}

static void
gouji_document_list_finalize (GObject *object)
{
  GoujiDocumentList *self = GOUJI_DOCUMENT_LIST (object);

  gouji_gradual_free (self->rows);
  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->sorted);
  G_OBJECT_CLASS (gouji_document_list_parent_class)->finalize (object);
}

static void
gouji_document_list_class_init (GoujiDocumentListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_document_list_finalize;
}

static void
gouji_document_list_init (GoujiDocumentList *self)
{
  self->sorted = g_ptr_array_new_with_free_func (g_object_unref);
  self->listed = g_ptr_array_new ();
  self->rows = gouji_gradual_new (G_LIST_MODEL (self), make_row, assign_row);
  gouji_gradual_turn_on (self->rows, TRUE);
}

/**
 * gouji_document_list_new:
 *
 * Returns: (transfer full): a list of nothing yet
 */
GoujiDocumentList *
gouji_document_list_new (GoujiDocumentMatches matches, GoujiDocumentSort sort, gpointer data)
{
  GoujiDocumentList *self;

  g_return_val_if_fail (matches != NULL && sort != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_DOCUMENT_LIST, NULL);
  self->matches = matches;
  self->sort = sort;
  self->data = data;
  return self;
}

void
gouji_document_list_filter (GoujiDocumentList *self)
{
  g_return_if_fail (GOUJI_IS_DOCUMENT_LIST (self));

  g_ptr_array_set_size (self->listed, 0);
  for (guint i = 0; i < self->sorted->len; i++)
    if (self->matches (self->data, g_ptr_array_index (self->sorted, i)))
      g_ptr_array_add (self->listed, g_ptr_array_index (self->sorted, i));
  gouji_gradual_announce (self->rows, self->listed->len);
}

/**
 * gouji_document_list_take:
 * @items: list of #GoujiStackItem
 *
 * What comes or goes later is not known before this is called again.
 */
void
gouji_document_list_take (GoujiDocumentList *self, GListModel *items)
{
  g_return_if_fail (GOUJI_IS_DOCUMENT_LIST (self) && G_IS_LIST_MODEL (items));

  g_ptr_array_set_size (self->sorted, 0);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (self->sorted, g_list_model_get_item (items, i));
  self->sort (self->data, self->sorted);
  gouji_document_list_filter (self);
}

guint
gouji_document_list_get_n (GoujiDocumentList *self)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_LIST (self), 0);

  return self->listed->len;
}

GoujiStackItem *
gouji_document_list_get_item (GoujiDocumentList *self, guint position)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_LIST (self), NULL);

  return position < self->listed->len ? g_ptr_array_index (self->listed, position) : NULL;
}

guint
gouji_document_list_find (GoujiDocumentList *self, GoujiStackItem *item)
{
  guint position;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_LIST (self), G_MAXUINT);

  return g_ptr_array_find (self->listed, item, &position) ? position : G_MAXUINT;
}

gboolean
gouji_document_list_has (GoujiDocumentList *self, GoujiStackItem *item)
{
  g_return_val_if_fail (GOUJI_IS_DOCUMENT_LIST (self), FALSE);

  return g_ptr_array_find (self->sorted, item, NULL);
}
