/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-stack-column.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-closures.h"
#include "app/gouji-listed-document.h"
#include "loader/gouji-natural-order.h"

typedef struct
{
  const char *name;
  const char *title;
  guint min_chars;
  gboolean numeric;
  gboolean expand;
} Look;

static const Look looks[GOUJI_N_STACK_COLUMNS] = {
  [GOUJI_STACK_COLUMN_UNIT] = { "unit", N_ ("Unit"), 26, FALSE, TRUE },
  [GOUJI_STACK_COLUMN_CODE] = { "code", N_ ("Code"), 9, FALSE, FALSE },
  [GOUJI_STACK_COLUMN_DEPARTMENT] = { "department", N_ ("Department"), 8, FALSE, TRUE },
  [GOUJI_STACK_COLUMN_YEAR] = { "year", N_ ("Year"), 5, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_KIND] = { "kind", N_ ("Kind"), 7, FALSE, FALSE },
  [GOUJI_STACK_COLUMN_ERRORS] = { "errors", N_ ("Errors"), 4, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_QUESTIONS] = { "questions", N_ ("Questions"), 4, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_ROUNDINGS] = { "roundings", N_ ("Rounding"), 4, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_NOTES] = { "notes", N_ ("Notes"), 4, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_TIED] = { "tied", N_ ("Tied"), 5, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_REVIEW] = { "review", N_ ("Review"), 8, TRUE, FALSE },
  [GOUJI_STACK_COLUMN_STATE] = { "state", N_ ("State"), 9, FALSE, FALSE },
  [GOUJI_STACK_COLUMN_FILE] = { "file", N_ ("File"), 10, FALSE, TRUE },
};

const char *
gouji_stack_column_get_title (GoujiStackColumn column)
{
  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, "");

  return _(looks[column].title);
}

const char *
gouji_stack_column_get_name (GoujiStackColumn column)
{
  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, "");

  return looks[column].name;
}

gboolean
gouji_stack_column_is_numeric (GoujiStackColumn column)
{
  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, FALSE);

  return looks[column].numeric;
}

static gboolean
is_count (GoujiStackColumn column)
{
  return column >= GOUJI_STACK_COLUMN_ERRORS && column <= GOUJI_STACK_COLUMN_NOTES;
}

GoujiSeverity
gouji_stack_column_get_severity (GoujiStackColumn column)
{
  switch (column)
    {
    case GOUJI_STACK_COLUMN_ERRORS:
      return GOUJI_SEVERITY_ERROR;
    case GOUJI_STACK_COLUMN_QUESTIONS:
      return GOUJI_SEVERITY_QUESTION;
    case GOUJI_STACK_COLUMN_ROUNDINGS:
      return GOUJI_SEVERITY_ROUNDING;
    default:
      return GOUJI_SEVERITY_NOTE;
    }
}

static const char *
kind_label (GoujiDisclosureKind kind)
{
  switch (kind)
    {
    case GOUJI_KIND_BUDGET:
      return _("Budget");
    case GOUJI_KIND_FINAL:
      return _("Final accounts");
    case GOUJI_KIND_UNKNOWN:
    default:
      return "";
    }
}

static const char *
state_label (GoujiStackState state)
{
  switch (state)
    {
    case GOUJI_STACK_WAITING:
      return C_("state of a document", "Waiting");
    case GOUJI_STACK_WORKING:
      return C_("state of a document", "Reading…");
    case GOUJI_STACK_FAILED:
      return C_("state of a document", "Not readable");
    case GOUJI_STACK_DONE:
    default:
      return C_("state of a document", "Checked");
    }
}

/* The unit's name; the file's as long as that is all there is to know it by. */
static char *
dup_unit (GoujiStackItem *item)
{
  const char *unit = gouji_stack_item_get_unit (item);

  return *unit != '\0' ? g_strdup (unit) : g_path_get_basename (gouji_stack_item_get_path (item));
}

/* All of them is said only when it is all of them. */
static char *
dup_tied (GoujiStackItem *item)
{
  GoujiCoverage coverage = gouji_stack_item_get_coverage (item);

  if (coverage.amounts == 0)
    return g_strdup ("");
  return g_strdup_printf ("%u %%", (guint) ((guint64) coverage.tied * 100 / coverage.amounts));
}

static char *
dup_count (GoujiStackColumn column, GoujiStackItem *item)
{
  GoujiSeverity severity = gouji_stack_column_get_severity (column);
  guint count = gouji_stack_item_get_count (item, severity);

  return count > 0 ? g_strdup_printf ("%s %u", gouji_severity_glyph (severity), count) : g_strdup ("");
}

/* Nothing is said of a review that has not begun. */
static char *
dup_review (GoujiStackItem *item)
{
  guint n = gouji_stack_item_get_n_to_decide (item);
  guint n_decided = gouji_stack_item_get_n_decided (item);

  if (n_decided == 0)
    return g_strdup ("");
  if (n_decided == n)
    return g_strdup (_("✓ decided"));
  return g_strdup_printf ("%u / %u", n_decided, n);
}

char *
gouji_stack_column_format (GoujiStackColumn column, GoujiStackItem *item)
{
  int year;

  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS && GOUJI_IS_STACK_ITEM (item), NULL);

  if (is_count (column))
    return dup_count (column, item);
  switch (column)
    {
    case GOUJI_STACK_COLUMN_UNIT:
      return dup_unit (item);
    case GOUJI_STACK_COLUMN_CODE:
      return g_strdup (gouji_stack_item_get_code (item));
    case GOUJI_STACK_COLUMN_DEPARTMENT:
      return g_strdup (gouji_stack_item_get_department (item));
    case GOUJI_STACK_COLUMN_YEAR:
      year = gouji_stack_item_get_year (item);
      return year > 0 ? g_strdup_printf ("%d", year) : g_strdup ("");
    case GOUJI_STACK_COLUMN_KIND:
      return g_strdup (kind_label (gouji_stack_item_get_kind (item)));
    case GOUJI_STACK_COLUMN_TIED:
      return dup_tied (item);
    case GOUJI_STACK_COLUMN_REVIEW:
      return dup_review (item);
    case GOUJI_STACK_COLUMN_STATE:
      return g_strdup (state_label (gouji_stack_item_get_state (item)));
    default:
      return g_path_get_basename (gouji_stack_item_get_path (item));
    }
}

const char *
gouji_stack_column_get_css_class (GoujiStackColumn column)
{
  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, "");

  return is_count (column) ? gouji_severity_css_class (gouji_stack_column_get_severity (column)) : "";
}

static int
compare_tied (GoujiStackItem *a, GoujiStackItem *b)
{
  GoujiCoverage one = gouji_stack_item_get_coverage (a), other = gouji_stack_item_get_coverage (b);
  guint64 left = (guint64) one.tied * MAX (other.amounts, 1);
  guint64 right = (guint64) other.tied * MAX (one.amounts, 1);

  return left < right ? -1 : left > right;
}

static int
compare_reviews (GoujiStackItem *a, GoujiStackItem *b)
{
  guint64 left = (guint64) gouji_stack_item_get_n_decided (a)
                 * MAX (gouji_stack_item_get_n_to_decide (b), 1);
  guint64 right = (guint64) gouji_stack_item_get_n_decided (b)
                  * MAX (gouji_stack_item_get_n_to_decide (a), 1);

  return left < right ? -1 : left > right;
}

/**
 * gouji_stack_column_is_sorted_by_text:
 *
 * Returns: whether documents come in the natural order of what the column shows of them
 */
gboolean
gouji_stack_column_is_sorted_by_text (GoujiStackColumn column)
{
  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, FALSE);

  return !is_count (column) && column != GOUJI_STACK_COLUMN_TIED
         && column != GOUJI_STACK_COLUMN_REVIEW && column != GOUJI_STACK_COLUMN_STATE;
}

/**
 * gouji_stack_column_compare:
 *
 * Returns: the order of numbers by value, of names as people number them
 */
int
gouji_stack_column_compare (GoujiStackColumn column, GoujiStackItem *a, GoujiStackItem *b)
{
  g_autofree char *one = NULL, *other = NULL;

  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, 0);

  if (is_count (column))
    {
      guint left = gouji_stack_item_get_count (a, gouji_stack_column_get_severity (column));
      guint right = gouji_stack_item_get_count (b, gouji_stack_column_get_severity (column));

      return left < right ? -1 : left > right;
    }
  if (column == GOUJI_STACK_COLUMN_TIED)
    return compare_tied (a, b);
  if (column == GOUJI_STACK_COLUMN_REVIEW)
    return compare_reviews (a, b);
  if (column == GOUJI_STACK_COLUMN_STATE)
    return (int) gouji_stack_item_get_state (a) - (int) gouji_stack_item_get_state (b);
  one = gouji_stack_column_format (column, a);
  other = gouji_stack_column_format (column, b);
  return gouji_natural_order_compare (one, other);
}

static char *
dup_tooltip (GoujiStackColumn column, GoujiStackItem *item, const char *text)
{
  const char *error = gouji_stack_item_get_error (item);

  if (column == GOUJI_STACK_COLUMN_FILE)
    return g_strdup (gouji_stack_item_get_path (item));
  return g_strdup (*error != '\0' ? error : text);
}

/* Asked for: to set it with every document that arrives has GTK look for the pointer. */
static gboolean
on_query_tooltip (GtkInscription *text, int x, int y, gboolean keyboard, GtkTooltip *tooltip,
                  GtkListItem *list_item)
{
  GoujiStackColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "gouji-column"));
  GoujiListedDocument *row = gtk_list_item_get_item (list_item);
  GoujiStackItem *item = row != NULL ? gouji_listed_document_get_item (row) : NULL;
  g_autofree char *shown = NULL;

  if (item == NULL)
    return FALSE;
  shown = dup_tooltip (column, item, gtk_inscription_get_text (text));
  gtk_tooltip_set_text (tooltip, shown);
  return *shown != '\0';
}

static void
setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Look *look = &looks[GPOINTER_TO_UINT (data)];
  const char *css_class = gouji_stack_column_get_css_class (GPOINTER_TO_UINT (data));
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), look->min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), look->min_chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), look->numeric ? 1 : 0);
  if (look->numeric)
    gtk_widget_add_css_class (text, "numeric");
  if (*css_class != '\0')
    gtk_widget_add_css_class (text, css_class);
  gtk_widget_set_has_tooltip (text, TRUE);
  g_signal_connect_object (text, "query-tooltip", G_CALLBACK (on_query_tooltip), list_item, 0);
  gtk_list_item_set_child (list_item, text);
}

static void
show (GtkListItem *list_item, GoujiStackColumn column)
{
  GtkWidget *text = gtk_list_item_get_child (list_item);
  GoujiStackItem *item = gouji_listed_document_get_item (gtk_list_item_get_item (list_item));
  g_autofree char *shown = item != NULL ? gouji_stack_column_format (column, item) : NULL;

  gtk_inscription_set_text (GTK_INSCRIPTION (text), shown != NULL ? shown : "");
}

static void
on_row_changed (GoujiListedDocument *row, GtkListItem *list_item)
{
  show (list_item, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "gouji-column")));
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *text = gtk_list_item_get_child (list_item);

  g_object_set_data (G_OBJECT (list_item), "gouji-column", data);
  if (GPOINTER_TO_UINT (data) == GOUJI_STACK_COLUMN_UNIT)
    gouji_accessible_name_row (list_item, text);
  else
    gouji_accessible_name_item (list_item, text);
  g_signal_connect (gtk_list_item_get_item (list_item), "changed", G_CALLBACK (on_row_changed),
                    list_item);
  show (list_item, GPOINTER_TO_UINT (data));
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_row_changed,
                                        list_item);
}

/**
 * gouji_stack_column_new:
 *
 * Returns: (transfer full): a column of a view of #GoujiListedDocument that shows @column
 */
GtkColumnViewColumn *
gouji_stack_column_new (GoujiStackColumn column)
{
  gpointer data = GUINT_TO_POINTER (column);
  GtkListItemFactory *factory;
  GtkColumnViewColumn *self;

  g_return_val_if_fail (column < GOUJI_N_STACK_COLUMNS, NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), data);
  self = gtk_column_view_column_new (gouji_stack_column_get_title (column), factory);
  gtk_column_view_column_set_resizable (self, TRUE);
  gtk_column_view_column_set_expand (self, looks[column].expand);
  return self;
}
