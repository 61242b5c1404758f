/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-document-row.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-accessible.h"
#include "app/gouji-cell.h"
#include "app/gouji-claim-marks.h"
#include "app/gouji-closures.h"
#include "app/gouji-decision-closures.h"
#include "app/gouji-shown-text.h"

#define TEXT_WIDTH_EMS 40

struct _GoujiDocumentRow
{
  GtkWidget parent_instance;

  GoujiSession *session;
  GoujiDocumentModel *model;
  GoujiDocumentItem *item;
  GtkWidget *label; /* of a paragraph or title */
  GtkWidget *cells; /* box of cells */
};

G_DEFINE_FINAL_TYPE (GoujiDocumentRow, gouji_document_row, GTK_TYPE_WIDGET)

/* Pixels of an em in the row's font. */
static double
em_size (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "国国国国国国国国国国");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width / 10.0;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GoujiDocumentRow *self)
{
  GtkWidget *picked = gtk_widget_pick (self->cells, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && GOUJI_IS_CELL (picked))
    gouji_session_select_cell (self->session, gouji_cell_get_ref (GOUJI_CELL (picked)));
}

/* The byte of the paragraph under the pointer. */
static guint
index_at (GoujiDocumentRow *self, double x, double y)
{
  int left, top, index, trailing;

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &left, &top);
  pango_layout_xy_to_index (gtk_label_get_layout (GTK_LABEL (self->label)),
                            ((int) x - left) * PANGO_SCALE, ((int) y - top) * PANGO_SCALE, &index,
                            &trailing);
  return index;
}

static void
on_paragraph_pressed (GtkGestureClick *gesture, int n_press, double x, double y, GoujiDocumentRow *self)
{
  GoujiCellRef ref;

  if (self->item == NULL || gouji_document_item_get_kind (self->item) != GOUJI_ITEM_PARAGRAPH)
    return;
  ref = gouji_claim_marks_find (self->session, gouji_document_item_get_index (self->item),
                                index_at (self, x, y));
  gouji_session_select_cell (self->session, &ref);
}

static void
add_click (GtkWidget *widget, GCallback callback, GoujiDocumentRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  /* With any button: the secondary one opens a menu of what was pressed. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", callback, self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
gouji_document_row_dispose (GObject *object)
{
  GoujiDocumentRow *self = GOUJI_DOCUMENT_ROW (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->cells, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->model);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (gouji_document_row_parent_class)->dispose (object);
}

static void
gouji_document_row_class_init (GoujiDocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouji_document_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "documentrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gouji_document_row_init (GoujiDocumentRow *self)
{
  /* As printed: what is read from right to left is the window around it. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  self->label = gtk_label_new (NULL);
  gtk_widget_set_direction (self->label, GTK_TEXT_DIR_LTR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), TEXT_WIDTH_EMS * 2);
  gtk_widget_set_halign (self->label, GTK_ALIGN_START);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_direction (self->cells, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (self->cells, GTK_ALIGN_START);
  gtk_widget_set_parent (self->cells, GTK_WIDGET (self));
  add_click (self->cells, G_CALLBACK (on_pressed), self);
  add_click (self->label, G_CALLBACK (on_paragraph_pressed), self);
}

GtkWidget *
gouji_document_row_new (GoujiSession *session)
{
  GoujiDocumentRow *self = g_object_new (GOUJI_TYPE_DOCUMENT_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
set_classes (GoujiDocumentRow *self, const char *first, const char *second)
{
  const char *classes[] = { first, second, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static const char *
paragraph_class (GoujiDisclosure *disclosure, guint index, const GoujiBlock *block)
{
  if (block->use == GOUJI_USE_CONTENTS)
    return "contents";
  if (block->use == GOUJI_USE_CAPTION || block->use == GOUJI_USE_NOTE)
    return "caption-line";
  if (block->use != GOUJI_USE_HEADING)
    return "narrative";
  for (guint i = 0; i < gouji_disclosure_get_n_sections (disclosure); i++)
    {
      const GoujiSection *section = gouji_disclosure_get_section (disclosure, i);

      if (section->first_block == index)
        return section->level == 1 ? "part-heading" : "section-heading";
    }
  return "section-heading";
}

static void
set_text (GoujiDocumentRow *self, const char *text)
{
  g_autofree char *shown = gouji_shown_text (text);

  gtk_label_set_text (GTK_LABEL (self->label), shown);
}

static void
bind_paragraph (GoujiDocumentRow *self)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);
  guint index = gouji_document_item_get_index (self->item);
  const GoujiBlock *block = gouji_disclosure_get_block (disclosure, index);

  set_text (self, block->text);
  set_classes (self, paragraph_class (disclosure, index, block), NULL);
}

static void
bind_title (GoujiDocumentRow *self)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);
  const GoujiTable *table
      = gouji_disclosure_get_table (disclosure, gouji_document_item_get_index (self->item));
  const char *title = gouji_table_get_title (table);

  if (*title == '\0')
    title = gouji_role_get_title (gouji_table_get_role (table));
  if (gouji_table_is_damaged (table))
    {
      /* Translators: after a table's title */
      g_autofree char *text = g_strdup_printf (_("%s  (may be damaged by extraction)"), title);
      set_text (self, text);
    }
  else
    set_text (self, title);
  gtk_label_set_attributes (GTK_LABEL (self->label), NULL);
  set_classes (self, "table-title", NULL);
}

static GtkWidget *
obtain_cell (GoujiDocumentRow *self, GtkWidget *previous)
{
  GtkWidget *next = previous != NULL ? gtk_widget_get_next_sibling (previous)
                                     : gtk_widget_get_first_child (self->cells);

  if (next != NULL)
    return next;
  next = gouji_cell_new ();
  gtk_widget_set_direction (next, GTK_TEXT_DIR_LTR);
  gtk_box_append (GTK_BOX (self->cells), next);
  return next;
}

static void
hide_rest (GtkWidget *last, GtkWidget *box)
{
  GtkWidget *rest = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (box);

  for (; rest != NULL; rest = gtk_widget_get_next_sibling (rest))
    gtk_widget_set_visible (rest, FALSE);
}

static const char *
cell_text (GoujiDocumentRow *self, const GoujiCellRef *ref)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);
  const char *text;

  if (ref->table < 0)
    return gouji_grid_get_text (gouji_disclosure_get_block (disclosure, ref->block)->grid, ref->row,
                                ref->column);
  text = gouji_table_get_cell (gouji_disclosure_get_table (disclosure, ref->table), ref->row,
                               ref->column)
             .text;
  return text != NULL ? text : "";
}

/* A list of contents printed with its page numbers is a grid, but no table. */
static const char *
grid_class (GoujiDocumentRow *self, guint block)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);

  return gouji_disclosure_get_block (disclosure, block)->use == GOUJI_USE_CONTENTS ? "contents"
                                                                                    : "unrecognised";
}

/* Cells of an unrecognised grid carry their block, row and column; they are shown,
 * not selected. */
static void
bind_cells (GoujiDocumentRow *self, gboolean table)
{
  guint index = gouji_document_item_get_index (self->item);
  guint n_columns;
  const double *ems = gouji_document_model_get_widths (
      self->model, gouji_document_item_get_kind (self->item), index, &n_columns);
  double em = em_size (GTK_WIDGET (self));
  GtkWidget *cell = NULL;

  for (guint column = 0; column < n_columns; column++)
    {
      GoujiCellRef ref = { table ? (int) index : -1, gouji_document_item_get_row (self->item), column,
                           table ? -1 : (int) index, 0, 0 };

      cell = obtain_cell (self, cell);
      gouji_cell_set (GOUJI_CELL (cell), &ref, cell_text (self, &ref), ems[column] * em + 12);
      gtk_widget_set_visible (cell, TRUE);
    }
  hide_rest (cell, self->cells);
  set_classes (self, "table-row", table ? NULL : grid_class (self, index));
}

/* What a row of a table prints, blanks left out. */
static char *
join_cells (GoujiDocumentRow *self)
{
  GString *texts = g_string_new (NULL);
  GtkWidget *cell;

  for (cell = gtk_widget_get_first_child (self->cells);
       cell != NULL && gtk_widget_get_visible (cell); cell = gtk_widget_get_next_sibling (cell))
    {
      const char *text = gouji_cell_get_text (GOUJI_CELL (cell));

      if (*text != '\0')
        g_string_append_printf (texts, "%s%s", texts->len > 0 ? ", " : "", text);
    }
  return g_string_free (texts, FALSE);
}

/* The list's row around it takes the focus, and is called after what it prints. */
static void
name_row (GoujiDocumentRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = gtk_widget_get_visible (self->cells)
                              ? join_cells (self)
                              : g_strdup (gtk_label_get_text (GTK_LABEL (self->label)));

  if (row != NULL)
    gouji_accessible_name (row, *name != '\0' ? name : C_ ("row", "blank"));
}

/**
 * gouji_document_row_bind:
 *
 * Shows @item of @model.
 */
void
gouji_document_row_bind (GoujiDocumentRow *self, GoujiDocumentModel *model, GoujiDocumentItem *item)
{
  GoujiItemKind kind = gouji_document_item_get_kind (item);
  gboolean cells = kind == GOUJI_ITEM_TABLE_ROW || kind == GOUJI_ITEM_GRID_ROW;

  g_return_if_fail (GOUJI_IS_DOCUMENT_ROW (self));

  g_set_object (&self->model, model);
  g_set_object (&self->item, item);
  gtk_widget_set_visible (self->label, !cells);
  gtk_widget_set_visible (self->cells, cells);
  if (kind == GOUJI_ITEM_PARAGRAPH)
    bind_paragraph (self);
  else if (kind == GOUJI_ITEM_TITLE)
    bind_title (self);
  else
    bind_cells (self, kind == GOUJI_ITEM_TABLE_ROW);
  name_row (self);
  gouji_document_row_update (self);
}

/* Over amounts a heading stands as they do, unless it spans the blanks beside it. */
static GoujiCellFlags
header_flags (const GoujiTable *table, const GoujiCellRef *ref)
{
  guint next = ref->column + 1;
  const char *beside
      = next < gouji_table_get_n_columns (table) ? gouji_table_get_cell (table, ref->row, next).text : NULL;
  gboolean spans = next < gouji_table_get_n_columns (table) && (beside == NULL || *beside == '\0');

  if (spans || gouji_table_get_column (table, ref->column)->kind != GOUJI_COLUMN_AMOUNT)
    return GOUJI_CELL_HEADER;
  return GOUJI_CELL_HEADER | GOUJI_CELL_AMOUNT;
}

static GoujiCellFlags
static_flags (const GoujiTable *table, const GoujiCellRef *ref, const char *text)
{
  GoujiRowKind kind = gouji_table_get_row_kind (table, ref->row);
  int line = gouji_table_find_line_at (table, ref->row, ref->column);
  GoujiCellFlags flags = 0;

  if (kind == GOUJI_ROW_HEADER || kind == GOUJI_ROW_REPEATED_HEADER)
    return header_flags (table, ref);
  if (gouji_amount_is_number (gouji_amount_parse (text)) && strlen (text) < 24
      && gouji_table_get_column (table, ref->column)->kind != GOUJI_COLUMN_CODE
      && gouji_table_get_column (table, ref->column)->kind != GOUJI_COLUMN_CODE_PART)
    flags |= GOUJI_CELL_AMOUNT;
  if (line >= 0 && gouji_table_get_line (table, line)->kind == GOUJI_LINE_TOTAL)
    flags |= GOUJI_CELL_TOTAL;
  return flags;
}

static GoujiCellFlags
selection_flags (GoujiDocumentRow *self, const GoujiTable *table, const GoujiCellRef *ref)
{
  const GoujiCellRef *selected = gouji_session_get_cell (self->session);
  GoujiFinding *finding = gouji_session_get_finding (self->session);
  const char *code = gouji_session_get_code (self->session);
  int line = gouji_table_find_line_at (table, ref->row, ref->column);
  GoujiCellFlags flags = 0;

  if (selected != NULL && gouji_cell_ref_equal (selected, ref))
    flags |= GOUJI_CELL_SELECTED;
  for (guint i = 0; finding != NULL && i < gouji_finding_get_n_cells (finding); i++)
    if (gouji_cell_ref_equal (gouji_finding_get_cell (finding, i), ref))
      flags |= i == 0 ? GOUJI_CELL_ASSERTED : GOUJI_CELL_INVOLVED;
  if (*code != '\0' && line >= 0 && g_str_equal (gouji_table_get_line (table, line)->code, code))
    flags |= GOUJI_CELL_SAME_CODE;
  return flags;
}

static char *
describe_cell (GoujiDocumentRow *self, const GoujiCellRef *ref, const char *text, GoujiTick tick)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);
  g_autofree char *name = gouji_describe_cell (disclosure, ref);
  g_autofree char *place = gouji_format_place (disclosure, ref);

  if (*text == '\0')
    return g_strdup ("");
  if (tick == GOUJI_TICK_NONE)
    return g_strdup_printf ("%s\n%s\n%s", text, name, place);
  return g_strdup_printf ("%s, %s\n%s\n%s", text, gouji_tick_label (tick), name, place);
}

/* What a reviewer decided of it comes last. */
static char *
describe (GoujiDocumentRow *self, const GoujiCellRef *ref, const char *text, GoujiTick tick,
          GoujiDecision *decision)
{
  g_autofree char *description = describe_cell (self, ref, text, tick);
  g_autofree char *decided = decision != NULL ? gouji_decision_to_text (decision) : NULL;

  return decided != NULL ? g_strdup_printf ("%s\n%s", description, decided) : g_steal_pointer (&description);
}

static GoujiDecision *
find_decision (GoujiDocumentRow *self, const GoujiCellRef *ref)
{
  const GoujiCellMarks *marks = gouji_session_get_cell_marks (self->session);

  return marks != NULL ? gouji_cell_marks_find (marks, ref) : NULL;
}

static void
update_cell (GoujiDocumentRow *self, GoujiCellWidget *cell, GoujiReport *report)
{
  const GoujiCellRef *ref = gouji_cell_get_ref (cell);
  const char *text = gouji_cell_get_text (cell);
  const GoujiTable *table;
  GoujiDecision *decision = find_decision (self, ref);
  g_autofree char *description = NULL;
  GoujiTick tick;

  gouji_cell_set_mark (cell, decision != NULL ? gouji_decision_glyph (gouji_decision_get_kind (decision)) : "");
  if (ref->table < 0)
    {
      gouji_cell_set_state (cell, 0, GOUJI_TICK_NONE, text);
      return;
    }
  table = gouji_disclosure_get_table (gouji_document_model_get_disclosure (self->model), ref->table);
  tick = report != NULL ? gouji_report_get_tick (report, ref) : GOUJI_TICK_NONE;
  description = describe (self, ref, text, tick, decision);
  gouji_cell_set_state (cell, static_flags (table, ref, text) | selection_flags (self, table, ref),
                        tick, description);
}

/* What of a paragraph is marked is counted from its start; of one that is cut nothing is. */
static PangoAttrList *
new_marks (GoujiDocumentRow *self, guint index)
{
  GoujiDisclosure *disclosure = gouji_document_model_get_disclosure (self->model);
  const char *text = gouji_disclosure_get_block (disclosure, index)->text;

  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->label)), text))
    return NULL;
  return gouji_claim_marks_new (self->label, self->session, index);
}

/* A paragraph that the selected finding speaks of. */
static void
update_paragraph (GoujiDocumentRow *self)
{
  const GoujiCellRef *selected = gouji_session_get_cell (self->session);
  guint block = gouji_document_item_get_index (self->item);
  gboolean is_selected
      = selected != NULL && selected->table < 0 && selected->block == (int) block;
  g_autoptr (PangoAttrList) marks = new_marks (self, block);

  gtk_label_set_attributes (GTK_LABEL (self->label), marks);

  if (is_selected)
    gtk_widget_add_css_class (GTK_WIDGET (self), "selected-paragraph");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "selected-paragraph");
}

/**
 * gouji_document_row_update:
 *
 * Shows ticks and selection as they are now.
 */
void
gouji_document_row_update (GoujiDocumentRow *self)
{
  GoujiReport *report = gouji_session_get_report (self->session);
  GtkWidget *cell;

  g_return_if_fail (GOUJI_IS_DOCUMENT_ROW (self));

  if (self->item == NULL)
    return;
  if (gouji_document_item_get_kind (self->item) == GOUJI_ITEM_PARAGRAPH)
    update_paragraph (self);
  if (!gtk_widget_get_visible (self->cells))
    return;
  for (cell = gtk_widget_get_first_child (self->cells);
       cell != NULL && gtk_widget_get_visible (cell); cell = gtk_widget_get_next_sibling (cell))
    update_cell (self, GOUJI_CELL (cell), report);
}

/**
 * gouji_document_row_shows:
 *
 * Returns: whether @cell is printed in this row
 */
gboolean
gouji_document_row_shows (GoujiDocumentRow *self, const GoujiCellRef *cell)
{
  guint index;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_ROW (self) && cell != NULL, FALSE);

  if (self->item == NULL)
    return FALSE;
  index = gouji_document_item_get_index (self->item);
  if (gouji_document_item_get_kind (self->item) == GOUJI_ITEM_PARAGRAPH)
    return cell->table < 0 && cell->block == (int) index;
  return gouji_document_item_get_kind (self->item) == GOUJI_ITEM_TABLE_ROW && cell->table == (int) index
         && cell->row == (int) gouji_document_item_get_row (self->item);
}

/**
 * gouji_document_row_get_first_cell:
 * @cell: (out): the first cell of a table's row, or what a paragraph states first
 *
 * Returns: whether there is one; titles and what was not recognised have none
 */
gboolean
gouji_document_row_get_first_cell (GoujiDocumentRow *self, GoujiCellRef *cell)
{
  guint index;

  g_return_val_if_fail (GOUJI_IS_DOCUMENT_ROW (self) && cell != NULL, FALSE);

  if (self->item == NULL)
    return FALSE;
  index = gouji_document_item_get_index (self->item);
  if (gouji_document_item_get_kind (self->item) == GOUJI_ITEM_PARAGRAPH)
    *cell = gouji_claim_marks_find (self->session, index, 0);
  else if (gouji_document_item_get_kind (self->item) == GOUJI_ITEM_TABLE_ROW)
    *cell = GOUJI_CELL_REF_TABLE ((int) index, (int) gouji_document_item_get_row (self->item), 0);
  else
    return FALSE;
  return TRUE;
}
