/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-recognition-list.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-choice.h"
#include "app/gouji-map-columns.h"
#include "app/gouji-recognition-text.h"

#define LONGEST_EXCERPT 30
#define SHORTEST_TITLE 22
#define ROLE_CHARS 13
#define UNIT_CHARS 4

/* What the list of roles begins with. */
enum
{
  AS_RECOGNISED,
  NO_TABLE,
  FIRST_ROLE,
};

enum
{
  TITLE_COLUMN,
  ROLE_COLUMN,
  UNIT_COLUMN,
  LINES_COLUMN,
  GROUNDS_COLUMN,
  MAPPING_COLUMN,
};

static const GoujiAmountUnit units[]
    = { GOUJI_UNIT_YUAN, GOUJI_UNIT_THOUSAND_YUAN, GOUJI_UNIT_TEN_THOUSAND_YUAN,
        GOUJI_UNIT_MILLION_YUAN, GOUJI_UNIT_HUNDRED_MILLION_YUAN };

struct _GoujiRecognitionList
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GtkStringList *role_options;
  GtkStringList *unit_options;
  GtkWidget *box;
  GtkWidget *summary;
  GtkWidget *reset;
  GtkWidget *scroller;
  GtkWidget *grid;
  gboolean stale;       /* filled when it is next shown */
  GoujiPlace corrected; /* by the user, last: where the focus goes when it is filled again */
  int corrected_column;
};

G_DEFINE_FINAL_TYPE (GoujiRecognitionList, gouji_recognition_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
attach_label (GoujiRecognitionList *self, int column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (column == GROUNDS_COLUMN)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, text);
      gtk_widget_set_hexpand (label, TRUE);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, row, 1, 1);
  return label;
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
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value");
  g_object_set_data_full (G_OBJECT (button), "cell", g_memdup2 (cell, sizeof *cell), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_grid_attach (GTK_GRID (self->grid), button, TITLE_COLUMN, row, 1, 1);
}

static GoujiPlace
place_of (GoujiChoice *choice)
{
  return *(const GoujiPlace *) g_object_get_data (G_OBJECT (choice), "place");
}

static void
on_role_chosen (GoujiChoice *choice, guint index, GoujiRecognitionList *self)
{
  GoujiCorrector *corrector = gouji_session_get_corrector (self->session);
  GoujiPlace place = place_of (choice);

  self->corrected = place;
  self->corrected_column = ROLE_COLUMN;
  if (index == AS_RECOGNISED)
    gouji_corrector_unset_role (corrector, place);
  else
    gouji_corrector_set_role (corrector, place,
                              index == NO_TABLE ? GOUJI_ROLE_NONE
                                                : (GoujiRole) (index - FIRST_ROLE + 1));
}

static void
on_unit_chosen (GoujiChoice *choice, guint index, GoujiRecognitionList *self)
{
  GoujiPlace place = place_of (choice);

  self->corrected = place;
  self->corrected_column = UNIT_COLUMN;
  gouji_corrector_set_unit (gouji_session_get_corrector (self->session), place,
                            index == AS_RECOGNISED ? GOUJI_UNIT_UNKNOWN : units[index - 1]);
}

static GtkWidget *
attach_choice (GoujiRecognitionList *self, int column, int row, const GoujiRecognition *recognition,
               const char *text)
{
  gboolean role = column == ROLE_COLUMN;
  g_autofree char *name = g_strdup_printf (
      role ? _("What “%s” is") : _("Unit of the amounts of “%s”"), recognition->title);
  GtkWidget *choice = gouji_choice_new (name, role ? self->role_options : self->unit_options);

  gouji_choice_set_text (GOUJI_CHOICE (choice), text);
  gouji_choice_set_width (GOUJI_CHOICE (choice), role ? ROLE_CHARS : UNIT_CHARS);
  g_object_set_data_full (G_OBJECT (choice), "place",
                          g_memdup2 (&recognition->place, sizeof recognition->place), g_free);
  g_signal_connect (choice, "chosen",
                    role ? G_CALLBACK (on_role_chosen) : G_CALLBACK (on_unit_chosen), self);
  gtk_grid_attach (GTK_GRID (self->grid), choice, column, row, 1, 1);
  return choice;
}

static void
attach_role (GoujiRecognitionList *self, GoujiRole role, const GoujiRecognition *recognition, int row)
{
  const GoujiCorrections *corrections
      = gouji_corrector_get_corrections (gouji_session_get_corrector (self->session));
  const char *text = recognition->table >= 0                                 ? gouji_role_get_title (role)
                     : recognition->obstacle == GOUJI_OBSTACLE_HAND ? _("Not a table")
                                                                    : _("? not recognised");
  GtkWidget *choice = attach_choice (self, ROLE_COLUMN, row, recognition, text);
  GoujiRole said;

  if (!gouji_corrections_get_role (corrections, recognition->place, &said))
    gouji_choice_set_selected (GOUJI_CHOICE (choice), AS_RECOGNISED);
  else
    gouji_choice_set_selected (GOUJI_CHOICE (choice),
                               said == GOUJI_ROLE_NONE ? NO_TABLE : FIRST_ROLE + said - 1);
}

static void
attach_unit (GoujiRecognitionList *self, const GoujiTable *table, const GoujiRecognition *recognition,
             int row)
{
  const GoujiCorrections *corrections
      = gouji_corrector_get_corrections (gouji_session_get_corrector (self->session));
  GoujiAmountUnit said = gouji_corrections_get_unit (corrections, recognition->place);
  GtkWidget *choice = attach_choice (self, UNIT_COLUMN, row, recognition,
                                     gouji_amount_unit_to_text (gouji_table_get_amount_unit (table)));

  gouji_choice_set_selected (GOUJI_CHOICE (choice), AS_RECOGNISED);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i] == said)
      gouji_choice_set_selected (GOUJI_CHOICE (choice), i + 1);
}

static void
attach_table (GoujiRecognitionList *self, const GoujiRecognition *recognition,
              GoujiDisclosure *disclosure, int row)
{
  const GoujiTable *table = gouji_disclosure_get_table (disclosure, recognition->table);
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (recognition->table, 0, 0);
  guint n_lines = gouji_table_get_n_lines (table);
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines);

  attach_button (self, row, *recognition->title != '\0' ? recognition->title : _("(no title)"), &cell);
  attach_role (self, gouji_table_get_role (table), recognition, row);
  attach_unit (self, table, recognition, row);
  attach_label (self, LINES_COLUMN, row, n_lines > 0 ? lines : "", "numeric");
}

static void
attach_grid (GoujiRecognitionList *self, const GoujiRecognition *recognition, int row)
{
  GoujiCellRef cell = GOUJI_CELL_REF_TEXT (recognition->block, 0, 0);
  g_autofree char *size = g_strdup_printf (_("grid of %u rows × %u columns"), recognition->n_rows,
                                           recognition->n_columns);
  g_autofree char *text = *recognition->title != '\0'
                              ? g_strdup_printf ("%s (%s)", recognition->title, size)
                              : g_strdup (size);

  attach_button (self, row, text, &cell);
  attach_role (self, GOUJI_ROLE_NONE, recognition, row);
}

static void
on_columns_clicked (GtkButton *button, GoujiRecognitionList *self)
{
  guint block = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "block"));

  gouji_map_columns (GTK_WIDGET (self), self->session, block);
}

/* What the columns of a budget of another kind are was guessed; one may say otherwise. */
static void
attach_columns (GoujiRecognitionList *self, const GoujiRecognition *recognition,
                GoujiDisclosure *disclosure, int row)
{
  gboolean table = recognition->table >= 0;
  int block = table ? gouji_map_columns_find_block (self->session, recognition->table)
                    : (int) recognition->block;
  GtkWidget *button;

  if (block < 0 || gouji_disclosure_get_block (disclosure, block)->kind != GOUJI_BLOCK_GRID)
    return;
  button = gtk_button_new_with_label (_("Columns…"));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "block", GUINT_TO_POINTER ((guint) block));
  g_signal_connect (button, "clicked", G_CALLBACK (on_columns_clicked), self);
  gtk_grid_attach (GTK_GRID (self->grid), button, MAPPING_COLUMN, row, 1, 1);
}

static void
attach_recognition (GoujiRecognitionList *self, const GoujiRecognition *recognition,
                    GoujiDisclosure *disclosure, int row)
{
  gboolean trouble;
  g_autofree char *text = gouji_recognition_to_text (recognition, disclosure, &trouble);

  if (recognition->table >= 0)
    attach_table (self, recognition, disclosure, row);
  else
    attach_grid (self, recognition, row);
  attach_label (self, GROUNDS_COLUMN, row, text, trouble ? "warning" : "dim-label");
  attach_columns (self, recognition, disclosure, row);
}

/* Text nobody knows what to do with. */
static void
attach_paragraphs (GoujiRecognitionList *self, GoujiDisclosure *disclosure, int row)
{
  for (guint i = 0; i < gouji_disclosure_get_n_blocks (disclosure); i++)
    {
      GoujiBlock *block = gouji_disclosure_get_block (disclosure, i);
      GoujiCellRef cell = GOUJI_CELL_REF_TEXT (i, 0, 0);

      if (block->use != GOUJI_USE_NONE || block->kind != GOUJI_BLOCK_PARAGRAPH)
        continue;
      attach_button (self, row, block->text, &cell);
      attach_label (self, ROLE_COLUMN, row++, _("? not recognised"), "warning");
    }
}

/* What is to be looked into comes first. */
static int
attach_all (GoujiRecognitionList *self, GPtrArray *recognitions, GoujiDisclosure *disclosure)
{
  int row = 1;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < recognitions->len; i++)
      {
        const GoujiRecognition *recognition = g_ptr_array_index (recognitions, i);

        if ((recognition->table >= 0) == (pass > 0))
          attach_recognition (self, recognition, disclosure, row++);
      }
  return row;
}

/* What was in hand before the document was read again. */
static void
return_focus (GoujiRecognitionList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GoujiPlace place;
      int column;

      if (!GOUJI_IS_CHOICE (child))
        continue;
      place = place_of (GOUJI_CHOICE (child));
      gtk_grid_query_child (GTK_GRID (self->grid), child, &column, NULL, NULL, NULL);
      if (place.line == self->corrected.line && place.source == self->corrected.source
          && column == self->corrected_column)
        gtk_widget_grab_focus (child);
    }
  self->corrected = GOUJI_PLACE_NONE;
}

static void
show_summary (GoujiRecognitionList *self, GoujiDisclosure *disclosure)
{
  const GoujiCorrections *corrections
      = gouji_corrector_get_corrections (gouji_session_get_corrector (self->session));
  g_autofree char *text
      = gouji_recognition_summary (gouji_disclosure_get_n_tables (disclosure),
                                   gouji_recognition_count_open (disclosure, corrections));

  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_visible (self->reset, !gouji_corrections_is_empty (corrections));
}

static void
fill (GoujiRecognitionList *self)
{
  const char *titles[] = { _("As printed"), _("Recognised as"), _("Unit"), _("Lines"), _("By") };
  GoujiDisclosure *disclosure = gouji_session_get_disclosure (self->session);
  GoujiCorrector *corrector = gouji_session_get_corrector (self->session);
  GtkAdjustment *scroll
      = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double position = gtk_adjustment_get_value (scroll);
  g_autoptr (GPtrArray) recognitions = NULL;
  GtkWidget *child;

  self->stale = FALSE;
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  if (disclosure == NULL || corrector == NULL)
    return;
  recognitions = gouji_recognition_list (disclosure, gouji_corrector_get_corrections (corrector));
  show_summary (self, disclosure);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    attach_label (self, i, 0, titles[i], "dim-label");
  attach_paragraphs (self, disclosure, attach_all (self, recognitions, disclosure));
  if (self->corrected.line == 0)
    return;
  gtk_adjustment_set_value (scroll, position);
  return_focus (self);
}

static void
on_report_changed (GoujiRecognitionList *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_reset (GoujiRecognitionList *self)
{
  gouji_corrector_reset (gouji_session_get_corrector (self->session));
}

static void
gouji_recognition_list_map (GtkWidget *widget)
{
  GoujiRecognitionList *self = GOUJI_RECOGNITION_LIST (widget);

  if (self->stale && self->session != NULL)
    fill (self);
  GTK_WIDGET_CLASS (gouji_recognition_list_parent_class)->map (widget);
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

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->role_options);
  g_clear_object (&self->unit_options);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (gouji_recognition_list_parent_class)->dispose (object);
}

static void
gouji_recognition_list_class_init (GoujiRecognitionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = gouji_recognition_list_set_property;
  object_class->dispose = gouji_recognition_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = gouji_recognition_list_map;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, GOUJI_TYPE_SESSION,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
make_options (GoujiRecognitionList *self)
{
  self->role_options = gtk_string_list_new (NULL);
  gtk_string_list_append (self->role_options, _("As recognised"));
  gtk_string_list_append (self->role_options, _("Not a table"));
  for (GoujiRole role = GOUJI_ROLE_NONE + 1; role < GOUJI_N_ROLES; role++)
    gtk_string_list_append (self->role_options, gouji_role_get_title (role));
  self->unit_options = gtk_string_list_new (NULL);
  gtk_string_list_append (self->unit_options, _("As recognised"));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    gtk_string_list_append (self->unit_options, gouji_amount_unit_to_text (units[i]));
}

static GtkWidget *
make_head (GoujiRecognitionList *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_widget_add_css_class (self->summary, "heading");
  self->reset = gtk_button_new_with_mnemonic (_("_Forget corrections"));
  gtk_widget_set_tooltip_text (self->reset,
                               _("Take everything of this document as it was recognised"));
  gtk_widget_set_visible (self->reset, FALSE);
  gtk_widget_add_css_class (self->reset, "flat");
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (on_reset), self);
  gtk_box_append (GTK_BOX (head), self->summary);
  gtk_box_append (GTK_BOX (head), self->reset);
  gtk_widget_add_css_class (head, "pane-bar");
  return head;
}

static void
gouji_recognition_list_init (GoujiRecognitionList *self)
{
  make_options (self);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_widget_add_css_class (self->grid, "detail");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What was recognised"), -1);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), make_head (self));
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
