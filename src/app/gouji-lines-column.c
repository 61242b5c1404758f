/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-lines-column.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-display-unit.h"
#include "app/gouji-roll-up-item.h"

#define KEY_IN_UNIT "gouji-in-unit"

static const struct
{
  const char *title;
  guint chars;
  gboolean expand;
} looks[GOUJI_N_LINES_COLUMNS] = {
  [GOUJI_LINES_COLUMN_UNIT_CODE] = { N_ ("Unit code"), 13, FALSE },
  [GOUJI_LINES_COLUMN_UNIT] = { N_ ("Unit"), 14, TRUE },
  [GOUJI_LINES_COLUMN_CODE] = { N_ ("Code"), 9, FALSE },
  [GOUJI_LINES_COLUMN_NAME] = { N_ ("Name"), 16, TRUE },
  [GOUJI_LINES_COLUMN_FUND] = { N_ ("Source of funds"), 8, FALSE },
  [GOUJI_LINES_COLUMN_TOTAL] = { N_ ("Total"), 16, FALSE },
  [GOUJI_LINES_COLUMN_BASIC] = { N_ ("Basic"), 12, FALSE },
  [GOUJI_LINES_COLUMN_PROJECT] = { NC_ ("column of amounts", "Project"), 12, FALSE },
};

/* The unit is told once, over the totals. */
char *
gouji_lines_column_dup_title (GoujiLinesColumn column, gboolean in_unit)
{
  g_return_val_if_fail (column < GOUJI_N_LINES_COLUMNS, NULL);

  if (column == GOUJI_LINES_COLUMN_TOTAL && in_unit)
    return gouji_display_unit_head (_(looks[column].title), gouji_roll_up_choose_unit (TRUE));
  if (column == GOUJI_LINES_COLUMN_PROJECT)
    return g_strdup (g_dpgettext2 (NULL, "column of amounts", looks[column].title));
  return g_strdup (_(looks[column].title));
}

gboolean
gouji_lines_column_is_amount (GoujiLinesColumn column)
{
  return column >= GOUJI_LINES_COLUMN_TOTAL;
}

/* Whether it is said of @which that the unit is not told: once in a line. */
static gboolean
is_first (GoujiStackLine *line, GoujiStackLineAmount which)
{
  GoujiAmountUnit unit;
  GoujiDecimal value;

  return which == GOUJI_STACK_LINE_TOTAL
         || !gouji_stack_line_get_amount (line, GOUJI_STACK_LINE_TOTAL, &value, &unit);
}

/* An amount whose unit is told stands in the one that sums are shown in; of another that is
 * said.  A part of 0 is mostly one that is not printed. */
static char *
format_amount (GoujiStackLine *line, GoujiStackLineAmount which, gboolean in_unit)
{
  GoujiAmount amount = { 0, 0, GOUJI_AMOUNT_NUMBER };
  GoujiAmountUnit unit;
  GoujiDecimal value;
  g_autofree char *text = NULL;

  if (!gouji_stack_line_get_amount (line, which, &value, &unit))
    return g_strdup ("");
  if (which != GOUJI_STACK_LINE_TOTAL && gouji_decimal_sign (value) == 0)
    return g_strdup ("");
  amount.coefficient = value.coefficient;
  amount.places = value.places;
  text = gouji_display_unit_format (amount, unit, gouji_roll_up_choose_unit (TRUE));
  if (unit != GOUJI_UNIT_UNKNOWN || !in_unit || !is_first (line, which))
    return g_steal_pointer (&text);
  /* Translators: an amount of which the document does not tell whether it is 元 or 万元 */
  return g_strdup_printf (_("%s (unit?)"), text);
}

char *
gouji_lines_column_format (GoujiLinesColumn column, GoujiStackLine *line, gboolean in_unit)
{
  GoujiStackItem *item;

  g_return_val_if_fail (column < GOUJI_N_LINES_COLUMNS && GOUJI_IS_STACK_LINE (line), NULL);

  item = gouji_stack_line_get_item (line);
  if (item == NULL)
    return g_strdup ("");
  switch (column)
    {
    case GOUJI_LINES_COLUMN_UNIT_CODE:
      return g_strdup (gouji_stack_item_get_code (item));
    case GOUJI_LINES_COLUMN_UNIT:
      return g_strdup (gouji_stack_item_get_unit (item));
    case GOUJI_LINES_COLUMN_CODE:
      return g_strdup (gouji_stack_line_get_code (line));
    case GOUJI_LINES_COLUMN_NAME:
      return g_strdup (gouji_stack_line_get_name (line));
    case GOUJI_LINES_COLUMN_FUND:
      return g_strdup (gouji_stack_line_get_fund (line));
    default:
      return format_amount (line, GOUJI_STACK_LINE_TOTAL + column - GOUJI_LINES_COLUMN_TOTAL,
                            in_unit);
    }
}

/* A tooltip of its own for each text takes as long as showing them. */
static gboolean
on_query_tooltip (GtkInscription *text, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (text));
  return TRUE;
}

static void
setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GoujiLinesColumn column = GPOINTER_TO_UINT (data);
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), looks[column].chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), looks[column].chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (gouji_lines_column_is_amount (column))
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1);
      gtk_widget_add_css_class (text, "numeric");
    }
  if (looks[column].expand)
    {
      gtk_widget_set_has_tooltip (text, TRUE);
      g_signal_connect (text, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
    }
  gtk_list_item_set_child (list_item, text);
}

static void
show (GtkListItem *list_item, GoujiLinesColumn column)
{
  GtkWidget *text = gtk_list_item_get_child (list_item);
  GtkWidget *view = gtk_widget_get_ancestor (text, GTK_TYPE_COLUMN_VIEW);
  gboolean in_unit = view != NULL && g_object_get_data (G_OBJECT (view), KEY_IN_UNIT) != NULL;
  g_autofree char *shown
      = gouji_lines_column_format (column, gtk_list_item_get_item (list_item), in_unit);

  gtk_inscription_set_text (GTK_INSCRIPTION (text), shown);
}

static void
on_line_changed (GoujiStackLine *line, GtkListItem *list_item)
{
  show (list_item, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "gouji-column")));
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *text = gtk_list_item_get_child (list_item);

  g_object_set_data (G_OBJECT (list_item), "gouji-column", data);
  if (GPOINTER_TO_UINT (data) == GOUJI_LINES_COLUMN_NAME)
    gouji_accessible_name_row (list_item, text);
  else
    gouji_accessible_name_item (list_item, text);
  g_signal_connect (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (on_line_changed),
                    list_item);
  show (list_item, GPOINTER_TO_UINT (data));
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_line_changed, list_item);
}

GtkColumnViewColumn *
gouji_lines_column_new (GoujiLinesColumn column)
{
  gpointer data = GUINT_TO_POINTER (column);
  GtkListItemFactory *factory;
  GtkColumnViewColumn *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (column < GOUJI_N_LINES_COLUMNS, NULL);

  title = gouji_lines_column_dup_title (column, FALSE);
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), data);
  self = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_expand (self, looks[column].expand);
  return self;
}

void
gouji_lines_column_set_in_unit (GtkColumnView *view, gboolean in_unit)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_object_set_data (G_OBJECT (view), KEY_IN_UNIT, GINT_TO_POINTER (in_unit));
}
