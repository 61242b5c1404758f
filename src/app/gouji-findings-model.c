/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-findings-model.h"

#include "config.h"

#include <glib/gi18n.h>

#include "app/gouji-closures.h"

typedef struct
{
  GoujiFinding *finding; /* (unowned): the report's; NULL for a heading */
  char *heading;
  guint count;
  guint depth;
} Entry;

struct _GoujiFindingItem
{
  GObject parent_instance;

  GoujiFinding *finding;
  char *heading;
  guint count;
  guint depth;
};

G_DEFINE_FINAL_TYPE (GoujiFindingItem, gouji_finding_item, G_TYPE_OBJECT)

struct _GoujiFindingsModel
{
  GObject parent_instance;

  GoujiReview *review; /* or NULL */
  GoujiDecided decided;
  GoujiReport *report;
  GoujiGrouping grouping;
  gboolean hidden[GOUJI_N_SEVERITIES];
  char *search;
  gboolean by_cell;
  GoujiCellRef cell;
  GArray *entries; /* Entry */
  guint n_findings;
};

static void gouji_findings_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GoujiFindingsModel, gouji_findings_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gouji_findings_model_list_init))

static void
gouji_finding_item_finalize (GObject *object)
{
  GoujiFindingItem *self = GOUJI_FINDING_ITEM (object);

  g_clear_object (&self->finding);
  g_free (self->heading);
  G_OBJECT_CLASS (gouji_finding_item_parent_class)->finalize (object);
}

static void
gouji_finding_item_class_init (GoujiFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_finding_item_finalize;
}

static void
gouji_finding_item_init (GoujiFindingItem *self)
{
}

GoujiFinding *
gouji_finding_item_get_finding (GoujiFindingItem *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDING_ITEM (self), NULL);
  return self->finding;
}

const char *
gouji_finding_item_get_heading (GoujiFindingItem *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDING_ITEM (self), NULL);
  return self->heading;
}

guint
gouji_finding_item_get_count (GoujiFindingItem *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDING_ITEM (self), 0);
  return self->count;
}

guint
gouji_finding_item_get_depth (GoujiFindingItem *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDING_ITEM (self), 0);
  return self->depth;
}

static GType
get_item_type (GListModel *model)
{
  return GOUJI_TYPE_FINDING_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return GOUJI_FINDINGS_MODEL (model)->entries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GoujiFindingsModel *self = GOUJI_FINDINGS_MODEL (model);
  GoujiFindingItem *item;
  const Entry *entry;

  if (position >= self->entries->len)
    return NULL;
  entry = &g_array_index (self->entries, Entry, position);
  item = g_object_new (GOUJI_TYPE_FINDING_ITEM, NULL);
  g_set_object (&item->finding, entry->finding);
  item->heading = g_strdup (entry->heading);
  item->count = entry->count;
  item->depth = entry->depth;
  return item;
}

static void
gouji_findings_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
gouji_findings_model_finalize (GObject *object)
{
  GoujiFindingsModel *self = GOUJI_FINDINGS_MODEL (object);

  g_clear_object (&self->report);
  g_clear_object (&self->review);
  g_free (self->search);
  g_array_unref (self->entries);
  G_OBJECT_CLASS (gouji_findings_model_parent_class)->finalize (object);
}

static void
gouji_findings_model_class_init (GoujiFindingsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_findings_model_finalize;
}

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->heading);
}

static void
gouji_findings_model_init (GoujiFindingsModel *self)
{
  self->search = g_strdup ("");
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
}

GoujiFindingsModel *
gouji_findings_model_new (void)
{
  return g_object_new (GOUJI_TYPE_FINDINGS_MODEL, NULL);
}

static gboolean
involves_cell (GoujiFinding *finding, const GoujiCellRef *cell)
{
  for (guint i = 0; i < gouji_finding_get_n_cells (finding); i++)
    if (gouji_cell_ref_equal (gouji_finding_get_cell (finding, i), cell))
      return TRUE;
  return FALSE;
}

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);

  return strstr (lower, folded) != NULL;
}

/* Amounts may be typed with or without separators. */
static gboolean
matches_search (GoujiFindingsModel *self, GoujiFinding *finding)
{
  g_autofree char *folded = g_utf8_casefold (self->search, -1);
  g_autofree char *bare = g_strdup (gouji_finding_get_equation (finding));
  char *to = bare;

  for (const char *from = bare; *from != '\0'; from++)
    if (*from != ',')
      *to++ = *from;
  *to = '\0';
  return contains (gouji_finding_get_message (finding), folded)
         || contains (gouji_finding_get_check (finding), folded)
         || contains (gouji_finding_get_equation (finding), folded) || contains (bare, folded);
}

static gboolean
is_shown (GoujiFindingsModel *self, GoujiFinding *finding)
{
  if (self->hidden[gouji_finding_get_severity (finding)])
    return FALSE;
  if (self->by_cell && !involves_cell (finding, &self->cell))
    return FALSE;
  if (!gouji_decided_matches (self->decided, self->review, self->report, finding))
    return FALSE;
  return *self->search == '\0' || matches_search (self, finding);
}

static char *
group_of (GoujiFindingsModel *self, GoujiFinding *finding)
{
  const GoujiCellRef *cell;

  switch (self->grouping)
    {
    case GOUJI_GROUP_BY_CHECK:
      return g_strdup (gouji_finding_get_check (finding));
    case GOUJI_GROUP_BY_TABLE:
      cell = gouji_finding_get_n_cells (finding) > 0 ? gouji_finding_get_cell (finding, 0) : NULL;
      if (cell == NULL || cell->table < 0)
        return g_strdup (_("Narrative"));
      return gouji_table_short_title (
          gouji_disclosure_get_table (gouji_report_get_disclosure (self->report), cell->table));
    case GOUJI_GROUP_BY_SEVERITY:
    default:
      return g_strdup (gouji_severity_get_label (gouji_finding_get_severity (finding)));
    }
}

/* Groups in the order their first finding stands in, severities from the worst on. */
static GPtrArray *
list_groups (GoujiFindingsModel *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; self->grouping == GOUJI_GROUP_BY_SEVERITY && i < GOUJI_N_SEVERITIES; i++)
    g_ptr_array_add (groups, g_strdup (gouji_severity_get_label (i)));
  for (guint i = 0; i < gouji_report_get_n_findings (self->report); i++)
    {
      g_autofree char *group = group_of (self, gouji_report_get_finding (self->report, i));

      if (!g_ptr_array_find_with_equal_func (groups, group, g_str_equal, NULL))
        g_ptr_array_add (groups, g_steal_pointer (&group));
    }
  return groups;
}

static gboolean
is_child_of (GoujiFinding *finding, GoujiFinding *head)
{
  return g_strcmp0 (gouji_finding_get_parent (finding), gouji_finding_get_id (head)) == 0;
}

static void
append_finding (GoujiFindingsModel *self, GoujiFinding *finding, guint depth, GHashTable *done)
{
  Entry entry = { .finding = finding, .depth = depth };

  if (!g_hash_table_add (done, finding))
    return;
  g_array_append_val (self->entries, entry);
  self->n_findings++;
  for (guint i = 0; i < gouji_report_get_n_findings (self->report); i++)
    {
      GoujiFinding *other = gouji_report_get_finding (self->report, i);

      if (is_child_of (other, finding) && is_shown (self, other))
        append_finding (self, other, depth + 1, done);
    }
}

static gboolean
head_is_shown (GoujiFindingsModel *self, GoujiFinding *finding)
{
  const char *parent = gouji_finding_get_parent (finding);

  for (guint i = 0; parent != NULL && i < gouji_report_get_n_findings (self->report); i++)
    {
      GoujiFinding *other = gouji_report_get_finding (self->report, i);

      if (g_str_equal (gouji_finding_get_id (other), parent))
        return is_shown (self, other);
    }
  return FALSE;
}

static void
append_group (GoujiFindingsModel *self, const char *group, GHashTable *done)
{
  Entry heading = { .heading = g_strdup (group) };
  guint at = self->entries->len;
  guint before = self->n_findings;

  g_array_append_val (self->entries, heading);
  for (guint i = 0; i < gouji_report_get_n_findings (self->report); i++)
    {
      GoujiFinding *finding = gouji_report_get_finding (self->report, i);
      g_autofree char *own = group_of (self, finding);

      if (g_str_equal (own, group) && is_shown (self, finding) && !head_is_shown (self, finding))
        append_finding (self, finding, 0, done);
    }
  if (self->n_findings == before)
    g_array_set_size (self->entries, at);
  else
    g_array_index (self->entries, Entry, at).count = self->n_findings - before;
}

static void
rebuild (GoujiFindingsModel *self)
{
  guint before = self->entries->len;
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  g_array_set_size (self->entries, 0);
  self->n_findings = 0;
  /* A reset in two steps is cheaper for the view than one of both. */
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  if (self->report != NULL)
    {
      g_autoptr (GPtrArray) groups = list_groups (self);

      for (guint i = 0; i < groups->len; i++)
        append_group (self, g_ptr_array_index (groups, i), done);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->entries->len);
}

void
gouji_findings_model_set_report (GoujiFindingsModel *self, GoujiReport *report)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self));

  g_set_object (&self->report, report);
  self->by_cell = FALSE;
  rebuild (self);
}

void
gouji_findings_model_set_grouping (GoujiFindingsModel *self, GoujiGrouping grouping)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self));

  self->grouping = grouping;
  rebuild (self);
}

void
gouji_findings_model_set_shown (GoujiFindingsModel *self, GoujiSeverity severity, gboolean shown)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self) && severity < GOUJI_N_SEVERITIES);

  if (self->hidden[severity] == !shown)
    return;
  self->hidden[severity] = !shown;
  rebuild (self);
}

void
gouji_findings_model_set_search (GoujiFindingsModel *self, const char *text)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self) && text != NULL);

  if (g_str_equal (self->search, text))
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  rebuild (self);
}

void
gouji_findings_model_set_cell (GoujiFindingsModel *self, const GoujiCellRef *cell)
{
  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self));

  if (!self->by_cell && cell == NULL)
    return;
  self->by_cell = cell != NULL;
  if (cell != NULL)
    self->cell = *cell;
  rebuild (self);
}

/**
 * gouji_findings_model_set_decided:
 * @review: (nullable): where the decisions are
 * @decided: which findings are listed
 *
 * To be called again when something was decided.
 */
void
gouji_findings_model_set_decided (GoujiFindingsModel *self, GoujiReview *review, GoujiDecided decided)
{
  gboolean was_any = self->decided == GOUJI_DECIDED_ANY;

  g_return_if_fail (GOUJI_IS_FINDINGS_MODEL (self));
  g_return_if_fail (review == NULL || GOUJI_IS_REVIEW (review));

  g_set_object (&self->review, review);
  self->decided = decided;
  if (!was_any || decided != GOUJI_DECIDED_ANY)
    rebuild (self);
}

/**
 * gouji_findings_model_find:
 *
 * Returns: the position of @finding, or %GTK_INVALID_LIST_POSITION (%G_MAXUINT)
 */
guint
gouji_findings_model_find (GoujiFindingsModel *self, GoujiFinding *finding)
{
  g_return_val_if_fail (GOUJI_IS_FINDINGS_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->entries->len; i++)
    if (finding != NULL && g_array_index (self->entries, Entry, i).finding == finding)
      return i;
  return G_MAXUINT;
}

guint
gouji_findings_model_get_n_findings (GoujiFindingsModel *self)
{
  g_return_val_if_fail (GOUJI_IS_FINDINGS_MODEL (self), 0);
  return self->n_findings;
}
