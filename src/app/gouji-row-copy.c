/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-row-copy.h"

#include "report/gouji-tsv.h"

typedef struct
{
  GoujiRowCells cells;
  gpointer data;
  gboolean all;
} Copy;

static void
append (GString *text, gpointer item, GoujiRowCells cells, gpointer data)
{
  g_auto (GStrv) fields = cells (item, data);

  if (fields != NULL)
    gouji_tsv_append_row (text, (const char *const *) fields);
}

static gpointer
dup_item (GtkSelectionModel *model, guint position)
{
  gpointer item = g_list_model_get_item (G_LIST_MODEL (model), position);
  gpointer shown;

  if (item == NULL || !GTK_IS_TREE_LIST_ROW (item))
    return item;
  shown = gtk_tree_list_row_get_item (item);
  g_object_unref (item);
  return shown;
}

static GtkBitset *
choose_rows (GtkSelectionModel *model, gboolean all)
{
  return all ? gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (model)))
             : gtk_selection_model_get_selection (model);
}

/**
 * gouji_row_copy_to_text:
 * @all: all rows, not the selected ones
 *
 * Returns: (transfer full): the rows below their header; "" when there are none
 */
char *
gouji_row_copy_to_text (GtkSelectionModel *model, gboolean all, GoujiRowCells cells, gpointer data)
{
  g_autoptr (GtkBitset) rows = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (model) && cells != NULL, NULL);

  rows = choose_rows (model, all);
  if (!gtk_bitset_iter_init_first (&iter, rows, &position))
    return g_strdup ("");
  append (text, NULL, cells, data);
  do
    {
      g_autoptr (GObject) item = dup_item (model, position);

      if (item != NULL)
        append (text, item, cells, data);
    }
  while (gtk_bitset_iter_next (&iter, &position));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
on_copy (GtkWidget *list, GVariant *arguments G_GNUC_UNUSED, gpointer data)
{
  const Copy *copy = data;
  GtkSelectionModel *model = GTK_IS_COLUMN_VIEW (list)
                                 ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list))
                                 : gtk_list_view_get_model (GTK_LIST_VIEW (list));
  g_autofree char *text = NULL;

  if (model == NULL)
    return FALSE;
  text = gouji_row_copy_to_text (model, copy->all, copy->cells, copy->data);
  if (*text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (list), text);
  return *text != '\0';
}

static void
add_key (GtkWidget *list, const char *key, gboolean all, GoujiRowCells cells, gpointer data)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy) { cells, data, all };
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                        gtk_callback_action_new (on_copy, copy, g_free)));
  gtk_widget_add_controller (list, controller);
}

void
gouji_row_copy_install_all (GtkWidget *list, GoujiRowCells cells, gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (list) && cells != NULL);

  add_key (list, "<Control><Shift>c", TRUE, cells, data);
}

void
gouji_row_copy_install (GtkWidget *list, GoujiRowCells cells, gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (list) && cells != NULL);

  add_key (list, "<Control>c", FALSE, cells, data);
  gouji_row_copy_install_all (list, cells, data);
}
