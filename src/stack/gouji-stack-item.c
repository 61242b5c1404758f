/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "stack/gouji-stack-item.h"

#include <string.h>
#include <sys/stat.h>

struct _GoujiStackItem
{
  GObject parent_instance;

  GFile *file;
  GPtrArray *files; /* GFile: it, and further parts of the document */
  char *path;
  guint index;
  GoujiStackState state;
  char *unit;
  char *code;
  char *department;
  char *sha256;
  char *error;
  int year;
  GoujiDisclosureKind kind;
  guint counts[GOUJI_N_SEVERITIES];
  GoujiDisclosureLevel level;
  GoujiCoverage coverage;
  GoujiReport *report;
  GoujiProvince *province;
  GoujiSummary *summary;
  guint n_decided;
  guint n_to_decide;
  struct stat stamp; /* of the file when that had been read; of mode 0 when there is none */
};

enum
{
  PROP_0,
  PROP_PATH,
  PROP_UNIT,
  PROP_CODE,
  PROP_DEPARTMENT,
  PROP_ERROR,
  PROP_STATE,
  PROP_YEAR,
  PROP_KIND,
  PROP_ERRORS,
  PROP_QUESTIONS,
  PROP_ROUNDINGS,
  PROP_NOTES,
  PROP_AMOUNTS,
  PROP_TIED,
  PROP_N_DECIDED,
  PROP_N_TO_DECIDE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GoujiStackItem, gouji_stack_item, G_TYPE_OBJECT)

static guint
get_number (GoujiStackItem *self, guint property)
{
  switch (property)
    {
    case PROP_STATE:
      return self->state;
    case PROP_YEAR:
      return self->year;
    case PROP_KIND:
      return self->kind;
    case PROP_ERRORS:
      return self->counts[GOUJI_SEVERITY_ERROR];
    case PROP_QUESTIONS:
      return self->counts[GOUJI_SEVERITY_QUESTION];
    case PROP_ROUNDINGS:
      return self->counts[GOUJI_SEVERITY_ROUNDING];
    case PROP_NOTES:
      return self->counts[GOUJI_SEVERITY_NOTE];
    case PROP_AMOUNTS:
      return self->coverage.amounts;
    case PROP_TIED:
      return self->coverage.tied;
    case PROP_N_DECIDED:
      return self->n_decided;
    default:
      return self->n_to_decide;
    }
}

static const char *
get_text (GoujiStackItem *self, guint property)
{
  switch (property)
    {
    case PROP_PATH:
      return self->path;
    case PROP_UNIT:
      return self->unit;
    case PROP_CODE:
      return self->code;
    case PROP_DEPARTMENT:
      return self->department;
    default:
      return self->error;
    }
}

static void
gouji_stack_item_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  GoujiStackItem *self = GOUJI_STACK_ITEM (object);

  if (property > PROP_0 && property < PROP_STATE)
    g_value_set_string (value, get_text (self, property));
  else if (property < N_PROPS)
    g_value_set_uint (value, get_number (self, property));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
gouji_stack_item_finalize (GObject *object)
{
  GoujiStackItem *self = GOUJI_STACK_ITEM (object);

  g_object_unref (self->file);
  g_ptr_array_unref (self->files);
  g_free (self->path);
  g_free (self->unit);
  g_free (self->code);
  g_free (self->department);
  g_free (self->sha256);
  g_free (self->error);
  g_clear_object (&self->report);
  g_clear_object (&self->province);
  g_clear_pointer (&self->summary, gouji_summary_unref);
  G_OBJECT_CLASS (gouji_stack_item_parent_class)->finalize (object);
}

static void
gouji_stack_item_class_init (GoujiStackItemClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_PATH] = "path",           [PROP_UNIT] = "unit",       [PROP_CODE] = "code",
    [PROP_DEPARTMENT] = "department", [PROP_ERROR] = "error",   [PROP_STATE] = "state",
    [PROP_YEAR] = "year",           [PROP_KIND] = "kind",       [PROP_ERRORS] = "errors",
    [PROP_QUESTIONS] = "questions", [PROP_ROUNDINGS] = "roundings", [PROP_NOTES] = "notes",
    [PROP_AMOUNTS] = "amounts",     [PROP_TIED] = "tied",
    [PROP_N_DECIDED] = "n-decided", [PROP_N_TO_DECIDE] = "n-to-decide",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gouji_stack_item_get_property;
  object_class->finalize = gouji_stack_item_finalize;
  for (guint property = PROP_0 + 1; property < N_PROPS; property++)
    properties[property]
        = property < PROP_STATE
              ? g_param_spec_string (names[property], NULL, NULL, NULL, flags)
              : g_param_spec_uint (names[property], NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gouji_stack_item_init (GoujiStackItem *self)
{
  self->unit = g_strdup ("");
  self->code = g_strdup ("");
  self->department = g_strdup ("");
  self->sha256 = g_strdup ("");
  self->error = g_strdup ("");
}

/**
 * gouji_stack_item_new:
 * @index: which of the disclosures in the file
 *
 * Returns: (transfer full): an item that waits
 */
GoujiStackItem *
gouji_stack_item_new (const GoujiInput *input, guint index)
{
  GoujiStackItem *self;

  g_return_val_if_fail (input != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_STACK_ITEM, NULL);
  self->file = g_object_ref (input->file);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->files, g_object_ref (input->file));
  self->path = g_strdup (input->name);
  self->index = index;
  return self;
}

GFile *
gouji_stack_item_get_file (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), NULL);

  return self->file;
}

const GPtrArray *
gouji_stack_item_get_files (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), NULL);

  return self->files;
}

/**
 * gouji_stack_item_add_part:
 * @file: a further file of the document, as when its tables are published apart; before
 *   the item is first read
 */
void
gouji_stack_item_add_part (GoujiStackItem *self, GFile *file)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self) && G_IS_FILE (file));

  g_ptr_array_add (self->files, g_object_ref (file));
}

guint
gouji_stack_item_get_index (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), 0);

  return self->index;
}

const char *
gouji_stack_item_get_path (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->path;
}

GoujiStackState
gouji_stack_item_get_state (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), GOUJI_STACK_FAILED);

  return self->state;
}

const char *
gouji_stack_item_get_unit (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->unit;
}

const char *
gouji_stack_item_get_code (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->code;
}

const char *
gouji_stack_item_get_department (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->department;
}

int
gouji_stack_item_get_year (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), 0);

  return self->year;
}

GoujiDisclosureKind
gouji_stack_item_get_kind (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), GOUJI_KIND_UNKNOWN);

  return self->kind;
}

GoujiDisclosureLevel
gouji_stack_item_get_level (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), GOUJI_LEVEL_UNKNOWN);

  return self->level;
}

const GoujiSummary *
gouji_stack_item_get_summary (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), NULL);

  return self->summary;
}

guint
gouji_stack_item_get_count (GoujiStackItem *self, GoujiSeverity severity)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self) && severity < GOUJI_N_SEVERITIES, 0);

  return self->counts[severity];
}

GoujiCoverage
gouji_stack_item_get_coverage (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), (GoujiCoverage) { 0 });

  return self->coverage;
}

const char *
gouji_stack_item_get_sha256 (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->sha256;
}

const char *
gouji_stack_item_get_error (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), "");

  return self->error;
}

GoujiReport *
gouji_stack_item_get_report (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), NULL);

  return self->report;
}

GoujiProvince *
gouji_stack_item_get_province (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), NULL);

  return self->province;
}

static void
set_state (GoujiStackItem *self, GoujiStackState state)
{
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
gouji_stack_item_start (GoujiStackItem *self)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self));

  set_state (self, GOUJI_STACK_WORKING);
}

static void
take_fact (char **member, GoujiDisclosure *disclosure, GoujiFact fact)
{
  g_free (*member);
  *member = g_strdup (gouji_disclosure_get_fact (disclosure, fact));
}

static void
take_facts (GoujiStackItem *self, GoujiDisclosure *disclosure)
{
  take_fact (&self->unit, disclosure, GOUJI_FACT_UNIT_NAME);
  take_fact (&self->code, disclosure, GOUJI_FACT_UNIT_CODE);
  take_fact (&self->department, disclosure, GOUJI_FACT_DEPARTMENT_NAME);
  self->year = gouji_disclosure_get_year (disclosure);
  self->kind = gouji_disclosure_get_kind (disclosure);
  self->level = gouji_disclosure_get_level (disclosure);
  g_free (self->sha256);
  self->sha256 = g_strdup (gouji_disclosure_get_n_sources (disclosure) > 0
                               ? gouji_disclosure_get_sha256 (disclosure, 0)
                               : "");
}

static void
notify_all (GoujiStackItem *self)
{
  for (guint property = PROP_0 + 1; property < N_PROPS; property++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
take_text (char **member, const char *text)
{
  g_free (*member);
  *member = g_strdup (text);
}

/**
 * gouji_stack_item_set_province:
 * @province: whose unit of the item's index it is
 *
 * Tells what the columns say; the item is worked on until all rules have been asked.
 */
void
gouji_stack_item_set_province (GoujiStackItem *self, GoujiProvince *province)
{
  const GoujiProvinceVerdict *verdict;

  g_return_if_fail (GOUJI_IS_STACK_ITEM (self) && GOUJI_IS_PROVINCE (province));

  verdict = gouji_province_get_verdict (province, self->index);
  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->province, province);
  take_text (&self->unit, gouji_province_get_unit_name (province, self->index));
  take_text (&self->code, gouji_province_get_unit_code (province, self->index));
  self->year = g_ascii_strtoull (gouji_province_get_year (province, self->index), NULL, 10);
  for (guint kind = 0; kind < GOUJI_N_LINE_RULES; kind++)
    self->counts[GOUJI_SEVERITY_ERROR] += verdict->failed[kind];
  self->coverage = (GoujiCoverage) { .amounts = verdict->amounts, .tied = verdict->tied,
                                     .untied = verdict->amounts - verdict->tied };
  set_state (self, GOUJI_STACK_WORKING);
  notify_all (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* FALSE where there is no such file, or none with a path. */
static gboolean
take_stamp (GoujiStackItem *self, struct stat *stamp)
{
  g_autofree char *path = g_file_get_path (gouji_stack_item_get_file (self));

  memset (stamp, 0, sizeof *stamp);
  return path != NULL && stat (path, stamp) == 0;
}

/**
 * gouji_stack_item_finish:
 * @report: what checking it gave
 * @summary: (transfer none): what it adds to sums over the stack
 */
void
gouji_stack_item_finish (GoujiStackItem *self, GoujiReport *report, GoujiSummary *summary)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self) && GOUJI_IS_REPORT (report));
  g_return_if_fail (summary != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->report, report);
  g_clear_pointer (&self->summary, gouji_summary_unref);
  self->summary = gouji_summary_ref (summary);
  take_facts (self, gouji_report_get_disclosure (report));
  for (guint severity = 0; severity < GOUJI_N_SEVERITIES; severity++)
    self->counts[severity] = gouji_report_count (report, severity);
  self->coverage = gouji_report_get_coverage (report);
  if (self->province == NULL)
    take_stamp (self, &self->stamp);
  take_text (&self->error, "");
  set_state (self, GOUJI_STACK_DONE);
  notify_all (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gouji_stack_item_is_current:
 *
 * Returns: %FALSE when the file was changed or replaced since it was read; one that is gone
 *   is not another
 */
gboolean
gouji_stack_item_is_current (GoujiStackItem *self)
{
  struct stat now;

  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), FALSE);

  if (self->province != NULL)
    return gouji_province_is_current (self->province);
  if (self->stamp.st_mode == 0 || !take_stamp (self, &now))
    return TRUE;
  return now.st_dev == self->stamp.st_dev && now.st_ino == self->stamp.st_ino
         && now.st_size == self->stamp.st_size && now.st_mtim.tv_sec == self->stamp.st_mtim.tv_sec
         && now.st_mtim.tv_nsec == self->stamp.st_mtim.tv_nsec;
}

/**
 * gouji_stack_item_fail:
 * @error: why it could not be opened, located
 */
void
gouji_stack_item_fail (GoujiStackItem *self, const char *error)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self) && error != NULL);

  g_free (self->error);
  self->error = g_strdup (error);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  set_state (self, GOUJI_STACK_FAILED);
}

/**
 * gouji_stack_item_drop_report:
 *
 * Keeps the counts and lets the document go; opening it again reads it again.
 */
void
gouji_stack_item_drop_report (GoujiStackItem *self)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self));

  g_clear_object (&self->report);
}

guint
gouji_stack_item_get_n_decided (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), 0);
  return self->n_decided;
}

guint
gouji_stack_item_get_n_to_decide (GoujiStackItem *self)
{
  g_return_val_if_fail (GOUJI_IS_STACK_ITEM (self), 0);
  return self->n_to_decide;
}

/**
 * gouji_stack_item_set_review:
 *
 * Tells how far the review of the document is; the stack itself knows of none.
 */
void
gouji_stack_item_set_review (GoujiStackItem *self, guint n_decided, guint n_to_decide)
{
  g_return_if_fail (GOUJI_IS_STACK_ITEM (self) && n_decided <= n_to_decide);

  if (self->n_decided == n_decided && self->n_to_decide == n_to_decide)
    return;
  self->n_decided = n_decided;
  self->n_to_decide = n_to_decide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DECIDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TO_DECIDE]);
}
