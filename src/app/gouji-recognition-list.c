/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-recognition-list.h"

#include "config.h"

#include <glib/gi18n.h>

#define LONGEST_EXCERPT 40
#define SHORTEST_TITLE 26
#define EVIDENCE_COLUMN 4

struct _GoujiRecognitionList
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GtkWidget *scroller;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (GoujiRecognitionList, gouji_recognition_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
attach_label (GoujiRecognitionList *self, int column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), column == EVIDENCE_COLUMN ? PANGO_ELLIPSIZE_END
                                                                        : PANGO_ELLIPSIZE_NONE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
}

static void
on_clicked (GtkButton *button, GoujiRecognitionList *self)
{
  const GoujiCellRef *cell = g_object_get_data (G_OBJECT (button), "cell");

  gouji_session_select_cell (self->session, cell);
}

/* Leads to where @text was printed. */
static void
attach_button (GoujiRecognitionList *self, int row, const char *text, const GoujiCellRef *cell)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), SHORTEST_TITLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_EXCERPT);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value");
  g_object_set_data_full (G_OBJECT (button), "cell", g_memdup2 (cell, sizeof *cell), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_grid_attach (GTK_GRID (self->grid), button, 0, row, 1, 1);
}

static void
attach_table (GoujiRecognitionList *self, GoujiDisclosure *disclosure, guint index, int row)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, index);
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (index, 0, 0);
  GoujiAmountUnit unit = gouji_table_get_amount_unit (table);
  const char *title = gouji_table_get_title (table);
  guint n_lines = gouji_table_get_n_lines (table);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);

  attach_button (self, row, *title != '\0' ? title : _("(no title)"), &cell);
  attach_label (self, 1, row, gouji_role_get_title (gouji_table_get_role (table)), NULL);
  attach_label (self, 2, row, unit != GOUJI_UNIT_UNKNOWN ? gouji_amount_unit_to_text (unit) : "", NULL);
  attach_label (self, 3, row, n_lines > 0 ? lines : "", "numeric");
  attach_label (self, EVIDENCE_COLUMN, row,
                gouji_table_is_damaged (table) ? _("may be damaged by extraction")
                                               : gouji_table_get_evidence (table),
                gouji_table_is_damaged (table) ? "warning" : "dim-label");
}

static char *
describe_block (const GoujiBlock *block)
{
  glong length;
  g_autofree char *excerpt = NULL;

  if (block->kind == GOUJI_BLOCK_GRID)
    return g_strdup_printf (_("grid of %u rows × %u columns"), gouji_grid_get_n_rows (block->grid),
                            gouji_grid_get_n_columns (block->grid));
  length = g_utf8_strlen (block->text, -1);
  excerpt = g_utf8_substring (block->text, 0, MIN (length, LONGEST_EXCERPT));
  return g_strdup_printf ("%s%s", excerpt, length > LONGEST_EXCERPT ? "…" : "");
}

static int
attach_unrecognised (GoujiRecognitionList *self, GoujiDisclosure *disclosure, int row)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      const GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      GoujiCellRef cell = GOUJI_CELL_REF_TEXT (i, 0, 0);
      g_autofree char *text = NULL;

      if (block->use != GOUJI_USE_NONE)
        continue;
      text = describe_block (block);
      attach_button (self, row, text, &cell);
      attach_label (self, 1, row++, _("? not recognised"), "warning");
    }
  return row;
}

static void
on_report_changed (GoujiRecognitionList *self)
{
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  const char *titles[] = { _("As printed"), _("Recognised as"), _("Unit"), _("Lines"), _("By") };
  GtkWidget *child;
  int row;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (disclosure == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    attach_label (self, i, 0, titles[i], "dim-label");
  row = attach_unrecognised (self, disclosure, 1);
  for (guint i = 0; i < gouji_disclosure_get_n_tables (disclosure); i++)
    attach_table (self, disclosure, i, row++);
}

static void
gouji_recognition_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GoujiRecognitionList *self = GOUJI_RECOGNITION_LIST (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_set_object (&self->session, g_value_get_object (value)) && self->session != NULL)
    g_signal_connect_object (self->session, "report-changed", G_CALLBACK (on_report_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
gouji_recognition_list_dispose (GObject *object)
{
  GoujiRecognitionList *self = GOUJI_RECOGNITION_LIST (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_recognition_list_parent_class)->dispose (object);
}

static void
gouji_recognition_list_class_init (GoujiRecognitionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gouji_recognition_list_set_property;
  object_class->dispose = gouji_recognition_list_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gouji_recognition_list_init (GoujiRecognitionList *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_widget_add_css_class (self->grid, "detail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What was recognised"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}
