/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-session.h"

typedef struct
{
  GoujiCellRef cell; /* table and block -1: none */
  char *code;
  int project;
} Stop;

struct _GoujiSession
{
  GObject parent_instance;

  GoujiReport *report;
  GoujiCorrector *corrector;
  GoujiReview *review;
  GSignalGroup *review_signals;
  GoujiCellMarks *marks; /* or NULL: to be made */
  GoujiTree *tree;
  GoujiFinding *finding;
  guint finding_cell;
  GoujiCellRef cell;
  gboolean has_cell;
  char *code;
  int project;

  GArray *stops; /* Stop: where one has been */
  guint position; /* index of the present stop + 1; 0 before the first */
  gboolean travelling;
};

G_DEFINE_FINAL_TYPE (GoujiSession, gouji_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_REPORT,
  PROP_REVIEW,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

enum
{
  REPORT_CHANGED,
  REVIEW_CHANGED,
  SELECTION_CHANGED,
  REVEAL,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
clear_stop (gpointer data)
{
  g_free (((Stop *) data)->code);
}

static void
clear_selection (GoujiSession *self)
{
  g_clear_object (&self->finding);
  g_clear_pointer (&self->code, g_free);
  self->code = g_strdup ("");
  self->finding_cell = 0;
  self->has_cell = FALSE;
  self->project = -1;
}

static void
notify_travel (GoujiSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

/* A new place after going back forgets the way forward, as browsers do. */
static void
remember (GoujiSession *self)
{
  Stop stop = { .cell = self->cell, .project = self->project };

  if (self->travelling)
    return;
  if (!self->has_cell)
    stop.cell = (GoujiCellRef) { -1, -1, -1, -1, 0, 0 };
  if (self->position > 0)
    {
      const Stop *last = &g_array_index (self->stops, Stop, self->position - 1);

      if (gouji_cell_ref_equal (&last->cell, &stop.cell) && last->project == stop.project)
        return;
    }
  stop.code = g_strdup (self->code);
  g_array_set_size (self->stops, self->position);
  g_array_append_val (self->stops, stop);
  self->position = self->stops->len;
  notify_travel (self);
}

static void
selection_changed (GoujiSession *self, gboolean reveal)
{
  remember (self);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
  if (reveal && self->has_cell)
    g_signal_emit (self, signals[REVEAL], 0);
}

static void
set_code (GoujiSession *self, const char *code)
{
  char *copy = g_strdup (code);

  g_free (self->code);
  self->code = copy;
}

/* The code and the project that go with a cell. */
static void
follow_cell (GoujiSession *self, const GoujiCellRef *cell)
{
  const GoujiTable *table;
  int line;

  self->cell = *cell;
  self->has_cell = TRUE;
  self->project = -1;
  set_code (self, "");
  if (cell->table < 0)
    return;
  table = gouji_disclosure_get_table (gouji_session_get_disclosure (self), cell->table);
  self->project = gouji_table_get_project (table);
  line = gouji_table_find_line_at (table, cell->row, cell->column);
  if (line >= 0)
    set_code (self, gouji_table_get_line (table, line)->code);
}

static void
gouji_session_dispose (GObject *object)
{
  GoujiSession *self = GOUJI_SESSION (object);

  g_clear_object (&self->finding);
  g_clear_pointer (&self->marks, gouji_cell_marks_free);
  g_clear_pointer (&self->tree, gouji_tree_free);
  g_clear_object (&self->review_signals);
  g_clear_object (&self->review);
  g_clear_object (&self->corrector);
  g_clear_object (&self->report);
  G_OBJECT_CLASS (gouji_session_parent_class)->dispose (object);
}

static void
gouji_session_finalize (GObject *object)
{
  GoujiSession *self = GOUJI_SESSION (object);

  g_free (self->code);
  g_array_unref (self->stops);
  G_OBJECT_CLASS (gouji_session_parent_class)->finalize (object);
}

static void
gouji_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GoujiSession *self = GOUJI_SESSION (object);

  switch (id)
    {
    case PROP_REPORT:
      g_value_set_object (value, self->report);
      break;
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gouji_session_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, gouji_session_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_REPORT:
      gouji_session_set_report (GOUJI_SESSION (object), g_value_get_object (value));
      break;
    case PROP_REVIEW:
      gouji_session_set_review (GOUJI_SESSION (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gouji_session_class_init (GoujiSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gouji_session_dispose;
  object_class->finalize = gouji_session_finalize;
  object_class->get_property = gouji_session_get_property;
  object_class->set_property = gouji_session_set_property;
  properties[PROP_REPORT]
      = g_param_spec_object ("report", NULL, NULL, GOUJI_TYPE_REPORT,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVIEW]
      = g_param_spec_object ("review", NULL, NULL, GOUJI_TYPE_REVIEW,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_BACK]
      = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD]
      = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[REPORT_CHANGED] = g_signal_new ("report-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVIEW_CHANGED] = g_signal_new ("review-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
on_review_changed (GoujiSession *self)
{
  g_clear_pointer (&self->marks, gouji_cell_marks_free);
  g_signal_emit (self, signals[REVIEW_CHANGED], 0);
}

static void
gouji_session_init (GoujiSession *self)
{
  self->review_signals = g_signal_group_new (GOUJI_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (on_review_changed), self);
  g_signal_group_connect_swapped (self->review_signals, "notify", G_CALLBACK (on_review_changed), self);
  self->stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  g_array_set_clear_func (self->stops, clear_stop);
  self->code = g_strdup ("");
  self->project = -1;
}

/**
 * gouji_session_new:
 *
 * Returns: (transfer full): a session with nothing open
 */
GoujiSession *
gouji_session_new (void)
{
  return g_object_new (GOUJI_TYPE_SESSION, NULL);
}

GoujiReport *
gouji_session_get_report (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->report;
}

/**
 * gouji_session_set_report:
 * @report: (nullable): what is open from now on; selection and history begin anew
 */
void
gouji_session_set_report (GoujiSession *self, GoujiReport *report)
{
  g_return_if_fail (GOUJI_IS_SESSION (self));
  g_return_if_fail (report == NULL || GOUJI_IS_REPORT (report));

  if (!g_set_object (&self->report, report))
    return;
  clear_selection (self);
  g_clear_pointer (&self->marks, gouji_cell_marks_free);
  g_clear_pointer (&self->tree, gouji_tree_free);
  if (report != NULL)
    self->tree = gouji_tree_new (gouji_report_get_disclosure (report));
  g_array_set_size (self->stops, 0);
  self->position = 0;
  notify_travel (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT]);
  g_signal_emit (self, signals[REPORT_CHANGED], 0);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

GoujiReview *
gouji_session_get_review (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->review;
}

/**
 * gouji_session_set_review:
 * @review: (nullable): the decisions on the report that is open
 */
void
gouji_session_set_review (GoujiSession *self, GoujiReview *review)
{
  g_return_if_fail (GOUJI_IS_SESSION (self));
  g_return_if_fail (review == NULL || GOUJI_IS_REVIEW (review));

  if (self->review == review)
    return;
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->review_signals, review);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
  on_review_changed (self);
}

/**
 * gouji_session_get_cell_marks:
 *
 * Returns: (transfer none) (nullable): what was decided of the cells of the open document,
 *   until the review changes
 */
const GoujiCellMarks *
gouji_session_get_cell_marks (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);

  if (self->marks == NULL && self->report != NULL)
    self->marks = gouji_cell_marks_new (self->review, gouji_report_get_disclosure (self->report));
  return self->marks;
}

GoujiCorrector *
gouji_session_get_corrector (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->corrector;
}

void
gouji_session_set_corrector (GoujiSession *self, GoujiCorrector *corrector)
{
  g_return_if_fail (GOUJI_IS_SESSION (self));
  g_set_object (&self->corrector, corrector);
}

GoujiDisclosure *
gouji_session_get_disclosure (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->report != NULL ? gouji_report_get_disclosure (self->report) : NULL;
}

const GoujiTree *
gouji_session_get_tree (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->tree;
}

/**
 * gouji_session_select_finding:
 * @finding: (nullable): selects its first cell as well
 */
void
gouji_session_select_finding (GoujiSession *self, GoujiFinding *finding)
{
  g_return_if_fail (GOUJI_IS_SESSION (self));

  g_set_object (&self->finding, finding);
  self->finding_cell = 0;
  if (finding != NULL && gouji_finding_get_n_cells (finding) > 0)
    follow_cell (self, gouji_finding_get_cell (finding, 0));
  selection_changed (self, finding != NULL);
}

/**
 * gouji_session_select_finding_cell:
 * @index: which cell of the selected finding to step to
 */
void
gouji_session_select_finding_cell (GoujiSession *self, guint index)
{
  g_return_if_fail (GOUJI_IS_SESSION (self));

  if (self->finding == NULL || index >= gouji_finding_get_n_cells (self->finding))
    return;
  self->finding_cell = index;
  follow_cell (self, gouji_finding_get_cell (self->finding, index));
  selection_changed (self, TRUE);
}

/**
 * gouji_session_step_finding_cell:
 * @step: 1 to the next cell of the selected finding, -1 to the one before; round and round
 */
void
gouji_session_step_finding_cell (GoujiSession *self, int step)
{
  guint n;

  g_return_if_fail (GOUJI_IS_SESSION (self) && (step == 1 || step == -1));

  n = self->finding != NULL ? gouji_finding_get_n_cells (self->finding) : 0;
  if (n > 0)
    gouji_session_select_finding_cell (self, (self->finding_cell + n + step) % n);
}

static gboolean
is_of_finding (GoujiSession *self, const GoujiCellRef *cell)
{
  for (guint i = 0; self->finding != NULL && i < gouji_finding_get_n_cells (self->finding); i++)
    if (gouji_cell_ref_equal (gouji_finding_get_cell (self->finding, i), cell))
      return TRUE;
  return FALSE;
}

/**
 * gouji_session_select_cell:
 *
 * The selected finding stays selected as long as the cell is one of its own.
 */
void
gouji_session_select_cell (GoujiSession *self, const GoujiCellRef *cell)
{
  g_return_if_fail (GOUJI_IS_SESSION (self) && cell != NULL);

  if (self->report == NULL)
    return;
  if (!is_of_finding (self, cell))
    g_clear_object (&self->finding);
  follow_cell (self, cell);
  selection_changed (self, TRUE);
}

/**
 * gouji_session_select_code:
 * @code: a classification code; its first occurrence in the tables is selected too
 */
void
gouji_session_select_code (GoujiSession *self, const char *code)
{
  const GoujiNode *node;
  int index;

  g_return_if_fail (GOUJI_IS_SESSION (self) && code != NULL);

  if (self->tree == NULL || (index = gouji_tree_find_code (self->tree, code)) < 0)
    return;
  node = gouji_tree_get_node (self->tree, index);
  g_clear_object (&self->finding);
  if (node->occurrences->len > 0)
    {
      GoujiOccurrence at = g_array_index (node->occurrences, GoujiOccurrence, 0);
      const GoujiTable *table = gouji_disclosure_get_table (gouji_session_get_disclosure (self), at.table);
      const GoujiLine *line = gouji_table_get_line (table, at.line);
      int column = MAX (gouji_table_find_column (table, line->list, "total"), 0);
      GoujiCellRef cell = GOUJI_CELL_REF_TABLE (at.table, line->row, column);

      follow_cell (self, &cell);
    }
  set_code (self, code);
  selection_changed (self, TRUE);
}

void
gouji_session_select_table (GoujiSession *self, guint table)
{
  GoujiCellRef cell = GOUJI_CELL_REF_TABLE (table, 0, 0);

  g_return_if_fail (GOUJI_IS_SESSION (self));

  if (self->report != NULL && table < gouji_disclosure_get_n_tables (gouji_session_get_disclosure (self)))
    gouji_session_select_cell (self, &cell);
}

void
gouji_session_select_project (GoujiSession *self, guint project)
{
  const GoujiProject *selected;

  g_return_if_fail (GOUJI_IS_SESSION (self));

  if (self->report == NULL || project >= gouji_disclosure_get_n_projects (gouji_session_get_disclosure (self)))
    return;
  selected = gouji_disclosure_get_project (gouji_session_get_disclosure (self), project);
  g_clear_object (&self->finding);
  if (selected->table >= 0 && selected->name_cell.row >= 0)
    {
      GoujiCellRef cell
          = GOUJI_CELL_REF_TABLE (selected->table, selected->name_cell.row, selected->name_cell.column);
      follow_cell (self, &cell);
    }
  self->project = project;
  selection_changed (self, TRUE);
}

GoujiFinding *
gouji_session_get_finding (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->finding;
}

guint
gouji_session_get_finding_cell (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), 0);
  return self->finding_cell;
}

const GoujiCellRef *
gouji_session_get_cell (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), NULL);
  return self->has_cell ? &self->cell : NULL;
}

const char *
gouji_session_get_code (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), "");
  return self->code;
}

int
gouji_session_get_project (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), -1);
  return self->project;
}

gboolean
gouji_session_get_can_go_back (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), FALSE);
  return self->position > 1;
}

gboolean
gouji_session_get_can_go_forward (GoujiSession *self)
{
  g_return_val_if_fail (GOUJI_IS_SESSION (self), FALSE);
  return self->position < self->stops->len;
}

static void
travel (GoujiSession *self, guint position)
{
  const Stop *stop;

  self->position = position;
  stop = &g_array_index (self->stops, Stop, position - 1);
  self->travelling = TRUE;
  g_clear_object (&self->finding);
  self->has_cell = stop->cell.table >= 0 || stop->cell.block >= 0;
  if (self->has_cell)
    follow_cell (self, &stop->cell);
  self->project = stop->project;
  set_code (self, stop->code);
  selection_changed (self, TRUE);
  self->travelling = FALSE;
  notify_travel (self);
}

void
gouji_session_go_back (GoujiSession *self)
{
  if (gouji_session_get_can_go_back (self))
    travel (self, self->position - 1);
}

void
gouji_session_go_forward (GoujiSession *self)
{
  if (gouji_session_get_can_go_forward (self))
    travel (self, self->position + 1);
}
