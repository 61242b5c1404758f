/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-mapping-dialog.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "recognise/gouji-generic.h"

#define SHOWN_ROWS 14
#define SHOWN_COLUMNS 60
#define WIDEST_CELL 24
#define SURE_CELL 16 /* as wide as that even where the choice above is narrower */
/* Levels that are offered; a mapping that has more keeps them. */
#define OFFERED_LEVELS 5

/* What a column can be said to be. */
typedef struct
{
  GoujiGenericUse use;
  guint level;
} Option;

struct _GoujiMappingDialog
{
  AdwWindow parent_instance;

  GObject *owner;
  const GoujiGrid *grid; /* of @owner */
  GoujiGenericMapping *mapping;
  GArray *options; /* Option */
  gboolean syncing;

  GtkDropDown *nesting;
  GtkSpinButton *header_rows;
  GtkDropDown *mark;
  GtkGrid *preview;
  GtkLabel *outcome;
};

G_DEFINE_FINAL_TYPE (GoujiMappingDialog, gouji_mapping_dialog, ADW_TYPE_WINDOW)

enum
{
  APPLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count_columns (GoujiMappingDialog *self)
{
  return MIN (gouji_grid_get_n_columns (self->grid), SHOWN_COLUMNS);
}

static char *
describe_sums (const GoujiGenericTrial *trial)
{
  guint n = trial->n_held + trial->n_failed;

  if (n == 0)
    return g_strdup (_ ("no line prints the sum of others"));
  /* Translators: of the lines that are the sum of the lines below them. */
  return g_strdup_printf (ngettext ("%u of %u sum holds", "%u of %u sums hold", n), trial->n_held,
                          n);
}

/* Tells at once what a change makes of the table. */
static void
show_outcome (GoujiMappingDialog *self)
{
  GoujiGenericTrial trial = gouji_generic_try (self->grid, self->mapping);
  g_autofree char *lines
      = g_strdup_printf (ngettext ("%u line", "%u lines", trial.n_lines), trial.n_lines);
  g_autofree char *headings = g_strdup_printf (
      ngettext ("%u heading", "%u headings", trial.n_headings), trial.n_headings);
  g_autofree char *left = g_strdup_printf (
      ngettext ("%u row fits nowhere", "%u rows fit nowhere", trial.n_left), trial.n_left);
  g_autofree char *sums = describe_sums (&trial);
  g_autofree char *text
      = g_strjoin (" · ", lines, headings, sums, trial.n_left > 0 ? left : NULL, NULL);

  gtk_label_set_text (self->outcome, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "mapping.apply", trial.n_lines > 0);
}

static void
style_cell (GoujiMappingDialog *self, GtkWidget *label, guint row, guint column)
{
  gboolean amount = gouji_generic_mapping_get_use (self->mapping, column) == GOUJI_GENERIC_AMOUNT;
  gboolean header = row < gouji_generic_mapping_get_header_rows (self->mapping);
  gboolean ignored = gouji_generic_mapping_get_use (self->mapping, column) == GOUJI_GENERIC_IGNORED;

  gtk_label_set_xalign (GTK_LABEL (label), amount ? 1 : 0);
  (header ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (label, "heading");
  (ignored && !header ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (label,
                                                                                 "dim-label");
}

static void
style_cells (GoujiMappingDialog *self)
{
  for (guint column = 0; column < count_columns (self); column++)
    for (guint row = 0; row < MIN (gouji_grid_get_n_rows (self->grid), SHOWN_ROWS); row++)
      style_cell (self, gtk_grid_get_child_at (self->preview, column, row + 1), row, column);
}

static void
on_changed (GoujiMappingDialog *self)
{
  style_cells (self);
  show_outcome (self);
}

static void
on_use_changed (GtkDropDown *choice, GParamSpec *pspec, GoujiMappingDialog *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
  guint selected = gtk_drop_down_get_selected (choice);
  const Option *option;

  if (self->syncing || selected >= self->options->len)
    return;
  option = &g_array_index (self->options, Option, selected);
  gouji_generic_mapping_set_use (self->mapping, column, option->use, option->level);
  on_changed (self);
}

static void
on_nesting_changed (GoujiMappingDialog *self)
{
  if (self->syncing)
    return;
  gouji_generic_mapping_set_nesting (self->mapping, gtk_drop_down_get_selected (self->nesting));
  on_changed (self);
}

static void
on_header_rows_changed (GoujiMappingDialog *self)
{
  if (self->syncing)
    return;
  gouji_generic_mapping_set_header_rows (self->mapping,
                                         gtk_spin_button_get_value_as_int (self->header_rows));
  on_changed (self);
}

static void
on_mark_changed (GoujiMappingDialog *self)
{
  if (self->syncing)
    return;
  gouji_generic_mapping_set_decimal_mark (self->mapping,
                                          gtk_drop_down_get_selected (self->mark) == 1 ? ',' : '.');
  on_changed (self);
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GoujiMappingDialog *self = GOUJI_MAPPING_DIALOG (widget);

  g_signal_emit (self, signals[APPLIED], 0, self->mapping);
  gtk_window_close (GTK_WINDOW (self));
}

static void
gouji_mapping_dialog_dispose (GObject *object)
{
  GoujiMappingDialog *self = GOUJI_MAPPING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOUJI_TYPE_MAPPING_DIALOG);
  g_clear_object (&self->owner);
  g_clear_pointer (&self->mapping, gouji_generic_mapping_free);
  g_clear_pointer (&self->options, g_array_unref);
  G_OBJECT_CLASS (gouji_mapping_dialog_parent_class)->dispose (object);
}

static void
gouji_mapping_dialog_class_init (GoujiMappingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_mapping_dialog_dispose;
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, GOUJI_TYPE_GENERIC_MAPPING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gouji/Gouji/gouji-mapping-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GoujiMappingDialog, nesting);
  gtk_widget_class_bind_template_child (widget_class, GoujiMappingDialog, header_rows);
  gtk_widget_class_bind_template_child (widget_class, GoujiMappingDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, GoujiMappingDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GoujiMappingDialog, outcome);
  gtk_widget_class_bind_template_callback (widget_class, on_nesting_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_header_rows_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_changed);
  gtk_widget_class_install_action (widget_class, "mapping.apply", NULL, apply_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_option (GoujiMappingDialog *self, GoujiGenericUse use, guint level)
{
  Option option = { use, level };

  g_array_append_val (self->options, option);
}

static void
gouji_mapping_dialog_init (GoujiMappingDialog *self)
{
  self->options = g_array_new (FALSE, FALSE, sizeof (Option));
  add_option (self, GOUJI_GENERIC_IGNORED, 0);
  add_option (self, GOUJI_GENERIC_CODE, 0);
  add_option (self, GOUJI_GENERIC_NAME, 0);
  add_option (self, GOUJI_GENERIC_AMOUNT, 0);
  add_option (self, GOUJI_GENERIC_PARENT, 0);
  add_option (self, GOUJI_GENERIC_DEPTH, 0);
  add_option (self, GOUJI_GENERIC_PART, 0);
  for (guint level = 1; level <= OFFERED_LEVELS; level++)
    {
      add_option (self, GOUJI_GENERIC_CODE, level);
      add_option (self, GOUJI_GENERIC_NAME, level);
    }
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_label (const Option *option)
{
  static const char *const labels[] = {
    [GOUJI_GENERIC_IGNORED] = N_ ("Not used"),
    [GOUJI_GENERIC_CODE] = N_ ("Code"),
    [GOUJI_GENERIC_NAME] = N_ ("Name"),
    [GOUJI_GENERIC_PARENT] = N_ ("Code of the line above"),
    [GOUJI_GENERIC_DEPTH] = N_ ("Depth"),
    [GOUJI_GENERIC_PART] = N_ ("Year or other part"),
    [GOUJI_GENERIC_AMOUNT] = N_ ("Amount"),
  };

  if (option->level == 0)
    return g_strdup (_ (labels[option->use]));
  if (option->use == GOUJI_GENERIC_CODE)
    return g_strdup_printf (_ ("Code of level %u"), option->level);
  return g_strdup_printf (_ ("Name of level %u"), option->level);
}

static GListModel *
list_options (GoujiMappingDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->options->len; i++)
    gtk_string_list_take (list, dup_label (&g_array_index (self->options, Option, i)));
  return G_LIST_MODEL (list);
}

static guint
find_option (GoujiMappingDialog *self, guint column)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = &g_array_index (self->options, Option, i);

      if (option->use == gouji_generic_mapping_get_use (self->mapping, column)
          && option->level == gouji_generic_mapping_get_level (self->mapping, column))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
attach_choice (GoujiMappingDialog *self, GListModel *options, guint column)
{
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (options), NULL);
  g_autofree char *name = g_strdup_printf (_ ("Use of column %u"), column + 1);

  gouji_accessible_name (choice, name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_option (self, column));
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (on_use_changed), self);
  gtk_grid_attach (self->preview, choice, column, 0, 1, 1);
}

static void
attach_cell (GoujiMappingDialog *self, guint row, guint column)
{
  const char *text = gouji_grid_get_text (self->grid, row, column);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (text, -1), SURE_CELL));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CELL);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (self->preview, label, column, row + 1, 1, 1);
}

static void
fill_preview (GoujiMappingDialog *self)
{
  g_autoptr (GListModel) options = list_options (self);

  for (guint column = 0; column < count_columns (self); column++)
    {
      attach_choice (self, options, column);
      for (guint row = 0; row < MIN (gouji_grid_get_n_rows (self->grid), SHOWN_ROWS); row++)
        attach_cell (self, row, column);
    }
}

/* In the order of GoujiNesting. */
static void
fill_choices (GoujiMappingDialog *self)
{
  const char *nestings[] = { _ ("not at all"),
                             _ ("by how the code begins"),
                             _ ("by a column for each level"),
                             _ ("by the code of the line above"),
                             _ ("by a printed depth"),
                             NULL };
  const char *marks[] = { "1,234.56", "1.234,56", NULL };
  g_autoptr (GtkStringList) nesting = gtk_string_list_new (nestings);
  g_autoptr (GtkStringList) mark = gtk_string_list_new (marks);

  gtk_drop_down_set_model (self->nesting, G_LIST_MODEL (nesting));
  gtk_drop_down_set_model (self->mark, G_LIST_MODEL (mark));
  gtk_drop_down_set_selected (self->nesting, gouji_generic_mapping_get_nesting (self->mapping));
  gtk_drop_down_set_selected (
      self->mark, gouji_generic_mapping_get_decimal_mark (self->mapping) == ',' ? 1 : 0);
  gtk_spin_button_set_value (self->header_rows,
                             gouji_generic_mapping_get_header_rows (self->mapping));
}

/* What is remembered may be of a grid that had other columns. */
static GoujiGenericMapping *
dup_mapping (const GoujiGrid *grid, const GoujiGenericMapping *mapping)
{
  GoujiGenericMapping *guess;

  if (mapping != NULL
      && gouji_generic_mapping_get_n_columns (mapping) == gouji_grid_get_n_columns (grid))
    return gouji_generic_mapping_copy (mapping);
  guess = gouji_generic_guess (grid);
  return guess != NULL ? guess : gouji_generic_mapping_new (gouji_grid_get_n_columns (grid));
}

/**
 * gouji_mapping_dialog_new:
 * @parent: (nullable): over which it stands
 * @owner: (nullable): kept as long as the dialog, for @grid is its
 * @mapping: (nullable): what the columns are said to be; %NULL begins with a guess
 *
 * Returns: (transfer none): the dialog, not shown yet
 */
GoujiMappingDialog *
gouji_mapping_dialog_new (GtkWindow *parent,
                          GObject *owner,
                          const GoujiGrid *grid,
                          const GoujiGenericMapping *mapping)
{
  GoujiMappingDialog *self;

  g_return_val_if_fail (grid != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_MAPPING_DIALOG, "transient-for", parent, NULL);
  g_set_object (&self->owner, owner);
  self->grid = grid;
  self->mapping = dup_mapping (grid, mapping);
  self->syncing = TRUE;
  fill_choices (self);
  fill_preview (self);
  gouji_accessible_complete (GTK_WIDGET (self));
  self->syncing = FALSE;
  on_changed (self);
  return self;
}

/**
 * gouji_mapping_dialog_get_mapping:
 *
 * Returns: (transfer none): what the columns are said to be now
 */
const GoujiGenericMapping *
gouji_mapping_dialog_get_mapping (GoujiMappingDialog *self)
{
  g_return_val_if_fail (GOUJI_IS_MAPPING_DIALOG (self), NULL);
  return self->mapping;
}
