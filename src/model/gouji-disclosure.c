/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-disclosure.h"

#include <stdlib.h>

typedef struct
{
  char *name;
  char *sha256;
} Source;

typedef struct
{
  char *value;
  char *evidence;
} Fact;

struct _GoujiDisclosure
{
  GObject parent_instance;

  GStringChunk *texts;
  GArray *sources;     /* Source */
  Fact facts[GOUJI_N_FACTS];
  GPtrArray *blocks;   /* GoujiBlock */
  GPtrArray *tables;   /* GoujiTable */
  GPtrArray *projects; /* GoujiProject */
  GArray *claims;   /* GoujiClaim */
  GArray *sections;    /* GoujiSection */
  GArray *anomalies;   /* GoujiAnomaly */
};

G_DEFINE_FINAL_TYPE (GoujiDisclosure, gouji_disclosure, G_TYPE_OBJECT)

static void
clear_source (gpointer data)
{
  Source *source = data;

  g_free (source->name);
  g_free (source->sha256);
}

static void
free_block (gpointer data)
{
  GoujiBlock *block = data;

  gouji_grid_free (block->grid);
  g_free (block);
}

static void
gouji_disclosure_finalize (GObject *object)
{
  GoujiDisclosure *self = GOUJI_DISCLOSURE (object);

  g_array_unref (self->sources);
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    {
      g_free (self->facts[i].value);
      g_free (self->facts[i].evidence);
    }
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->projects);
  g_array_unref (self->sections);
  g_array_unref (self->claims);
  g_array_unref (self->anomalies);
  g_string_chunk_free (self->texts);
  G_OBJECT_CLASS (gouji_disclosure_parent_class)->finalize (object);
}

static void
gouji_disclosure_class_init (GoujiDisclosureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_disclosure_finalize;
}

static void
gouji_disclosure_init (GoujiDisclosure *self)
{
  self->texts = g_string_chunk_new (4096);
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  g_array_set_clear_func (self->sources, clear_source);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_table_free);
  self->projects = g_ptr_array_new_with_free_func ((GDestroyNotify) gouji_project_free);
  self->sections = g_array_new (FALSE, FALSE, sizeof (GoujiSection));
  self->claims = g_array_new (FALSE, FALSE, sizeof (GoujiClaim));
  self->anomalies = g_array_new (FALSE, FALSE, sizeof (GoujiAnomaly));
}

/**
 * gouji_disclosure_new:
 *
 * Returns: (transfer full): a disclosure that holds nothing yet
 */
GoujiDisclosure *
gouji_disclosure_new (void)
{
  return g_object_new (GOUJI_TYPE_DISCLOSURE, NULL);
}

/**
 * gouji_disclosure_intern:
 *
 * Returns: (transfer none): a copy of @text that lives as long as @self; equal
 *   texts give equal pointers
 */
const char *
gouji_disclosure_intern (GoujiDisclosure *self, const char *text)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && text != NULL, "");
  return g_string_chunk_insert_const (self->texts, text);
}

/**
 * gouji_disclosure_add_source:
 * @name: what to call it in messages: the path as given
 * @sha256: of its bytes, lower-case hex; "" when not known
 *
 * Returns: the source's index, for places
 */
guint
gouji_disclosure_add_source (GoujiDisclosure *self, const char *name, const char *sha256)
{
  Source source;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  g_return_val_if_fail (name != NULL && sha256 != NULL, 0);

  source.name = g_strdup (name);
  source.sha256 = g_strdup (sha256);
  g_array_append_val (self->sources, source);
  return self->sources->len - 1;
}

guint
gouji_disclosure_get_n_sources (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->sources->len;
}

const char *
gouji_disclosure_get_source_name (GoujiDisclosure *self, guint source)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), "");
  return source < self->sources->len ? g_array_index (self->sources, Source, source).name : "";
}

/**
 * gouji_disclosure_set_source_name:
 * @name: what to call the source in messages from now on
 */
void
gouji_disclosure_set_source_name (GoujiDisclosure *self, guint source, const char *name)
{
  Source *target;

  g_return_if_fail (GOUJI_IS_DISCLOSURE (self) && name != NULL);
  g_return_if_fail (source < self->sources->len);

  target = &g_array_index (self->sources, Source, source);
  if (g_str_equal (target->name, name))
    return;
  g_free (target->name);
  target->name = g_strdup (name);
}

const char *
gouji_disclosure_get_sha256 (GoujiDisclosure *self, guint source)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), "");
  return source < self->sources->len ? g_array_index (self->sources, Source, source).sha256 : "";
}

/**
 * gouji_disclosure_set_fact:
 * @value: "" clears the fact
 * @evidence: the text it was read from, or "" when the user set it
 */
void
gouji_disclosure_set_fact (GoujiDisclosure *self,
                           GoujiFact fact,
                           const char *value,
                           const char *evidence)
{
  g_return_if_fail (GOUJI_IS_DISCLOSURE (self) && fact < GOUJI_N_FACTS);
  g_return_if_fail (value != NULL && evidence != NULL);

  g_free (self->facts[fact].value);
  g_free (self->facts[fact].evidence);
  self->facts[fact].value = g_strdup (value);
  self->facts[fact].evidence = g_strdup (evidence);
}

/**
 * gouji_disclosure_get_fact:
 *
 * Returns: (transfer none): the fact's value, "" when not known
 */
const char *
gouji_disclosure_get_fact (GoujiDisclosure *self, GoujiFact fact)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && fact < GOUJI_N_FACTS, "");
  return self->facts[fact].value != NULL ? self->facts[fact].value : "";
}

/**
 * gouji_disclosure_get_evidence:
 *
 * Returns: (transfer none): the text the fact was read from, "" when there is none
 */
const char *
gouji_disclosure_get_evidence (GoujiDisclosure *self, GoujiFact fact)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && fact < GOUJI_N_FACTS, "");
  return self->facts[fact].evidence != NULL ? self->facts[fact].evidence : "";
}

/**
 * gouji_fact_get_name:
 *
 * Returns: (transfer none): the name used in files, e.g. "unit-code"
 */
const char *
gouji_fact_get_name (GoujiFact fact)
{
  static const char *const names[GOUJI_N_FACTS] = {
    [GOUJI_FACT_UNIT_CODE] = "unit-code",
    [GOUJI_FACT_UNIT_NAME] = "unit-name",
    [GOUJI_FACT_DEPARTMENT_CODE] = "department-code",
    [GOUJI_FACT_DEPARTMENT_NAME] = "department-name",
    [GOUJI_FACT_YEAR] = "year",
    [GOUJI_FACT_KIND] = "kind",
    [GOUJI_FACT_LEVEL] = "level",
    [GOUJI_FACT_PROVINCE] = "province",
    [GOUJI_FACT_PROFILE] = "profile",
  };

  g_return_val_if_fail (fact < GOUJI_N_FACTS, "");
  return names[fact];
}

/**
 * gouji_disclosure_get_year:
 *
 * Returns: the budget year, or 0 when not known
 */
int
gouji_disclosure_get_year (GoujiDisclosure *self)
{
  return atoi (gouji_disclosure_get_fact (self, GOUJI_FACT_YEAR));
}

GoujiDisclosureKind
gouji_disclosure_get_kind (GoujiDisclosure *self)
{
  const char *kind = gouji_disclosure_get_fact (self, GOUJI_FACT_KIND);

  if (g_str_equal (kind, "budget"))
    return GOUJI_KIND_BUDGET;
  return g_str_equal (kind, "final") ? GOUJI_KIND_FINAL : GOUJI_KIND_UNKNOWN;
}

GoujiDisclosureLevel
gouji_disclosure_get_level (GoujiDisclosure *self)
{
  const char *level = gouji_disclosure_get_fact (self, GOUJI_FACT_LEVEL);

  if (g_str_equal (level, "unit"))
    return GOUJI_LEVEL_UNIT;
  return g_str_equal (level, "department") ? GOUJI_LEVEL_DEPARTMENT : GOUJI_LEVEL_UNKNOWN;
}

guint
gouji_disclosure_get_n_blocks (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->blocks->len;
}

/**
 * gouji_disclosure_get_block:
 *
 * Returns: (transfer none): the block; its use and table may be written by recognisers
 */
GoujiBlock *
gouji_disclosure_get_block (GoujiDisclosure *self, guint block)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && block < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, block);
}

static guint
add_block (GoujiDisclosure *self, GoujiBlockKind kind, GoujiPlace place)
{
  GoujiBlock *block = g_new0 (GoujiBlock, 1);

  block->kind = kind;
  block->place = place;
  block->text = "";
  block->table = -1;
  g_ptr_array_add (self->blocks, block);
  return self->blocks->len - 1;
}

/**
 * gouji_disclosure_add_paragraph:
 * @text: copied
 *
 * Returns: the new block's index
 */
guint
gouji_disclosure_add_paragraph (GoujiDisclosure *self, const char *text, GoujiPlace place)
{
  guint index;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && text != NULL, 0);

  index = add_block (self, GOUJI_BLOCK_PARAGRAPH, place);
  gouji_disclosure_get_block (self, index)->text = gouji_disclosure_intern (self, text);
  return index;
}

/**
 * gouji_disclosure_add_grid:
 * @grid: (transfer full): its texts must have been interned in @self
 *
 * Returns: the new block's index
 */
guint
gouji_disclosure_add_grid (GoujiDisclosure *self, GoujiGrid *grid, GoujiPlace place)
{
  guint index;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && grid != NULL, 0);

  index = add_block (self, GOUJI_BLOCK_GRID, place);
  gouji_disclosure_get_block (self, index)->grid = grid;
  return index;
}

guint
gouji_disclosure_get_n_tables (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->tables->len;
}

GoujiTable *
gouji_disclosure_get_table (GoujiDisclosure *self, guint table)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && table < self->tables->len, NULL);
  return g_ptr_array_index (self->tables, table);
}

/**
 * gouji_disclosure_add_table:
 * @table: (transfer full): appended in printed order
 *
 * Returns: its index
 */
guint
gouji_disclosure_add_table (GoujiDisclosure *self, GoujiTable *table)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && table != NULL, 0);
  g_ptr_array_add (self->tables, table);
  return self->tables->len - 1;
}

/**
 * gouji_disclosure_find_table:
 * @after: index of a table to search on from, or -1 to begin
 *
 * Returns: the next table of that role, or -1
 */
int
gouji_disclosure_find_table (GoujiDisclosure *self, GoujiRole role, int after)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && after >= -1, -1);

  for (guint i = after + 1; i < self->tables->len; i++)
    if (gouji_table_get_role (g_ptr_array_index (self->tables, i)) == role)
      return i;
  return -1;
}

guint
gouji_disclosure_get_n_projects (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->projects->len;
}

GoujiProject *
gouji_disclosure_get_project (GoujiDisclosure *self, guint project)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && project < self->projects->len, NULL);
  return g_ptr_array_index (self->projects, project);
}

/**
 * gouji_disclosure_add_project:
 * @project: (transfer full): its texts must have been interned in @self
 *
 * Returns: its index
 */
guint
gouji_disclosure_add_project (GoujiDisclosure *self, GoujiProject *project)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && project != NULL, 0);
  g_ptr_array_add (self->projects, project);
  return self->projects->len - 1;
}

/**
 * gouji_disclosure_get_n_indicators:
 *
 * Returns: the indicators of all projects; one with targets for both periods counts once
 */
guint
gouji_disclosure_get_n_indicators (GoujiDisclosure *self)
{
  guint n = 0;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);

  for (guint i = 0; i < self->projects->len; i++)
    n += ((GoujiProject *) g_ptr_array_index (self->projects, i))->indicators->len;
  return n;
}

guint
gouji_disclosure_get_n_sections (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->sections->len;
}

const GoujiSection *
gouji_disclosure_get_section (GoujiDisclosure *self, guint section)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && section < self->sections->len, NULL);
  return &g_array_index (self->sections, GoujiSection, section);
}

/**
 * gouji_disclosure_add_section:
 * @section: copied; its texts must have been interned in @self
 */
void
gouji_disclosure_add_section (GoujiDisclosure *self, const GoujiSection *section)
{
  g_return_if_fail (GOUJI_IS_DISCLOSURE (self) && section != NULL);
  g_array_append_val (self->sections, *section);
}

guint
gouji_disclosure_get_n_claims (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);

  return self->claims->len;
}

const GoujiClaim *
gouji_disclosure_get_claim (GoujiDisclosure *self, guint claim)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && claim < self->claims->len, NULL);

  return &g_array_index (self->claims, GoujiClaim, claim);
}

/**
 * gouji_disclosure_add_claim:
 * @claim: copied; its texts must have been interned in @self
 */
void
gouji_disclosure_add_claim (GoujiDisclosure *self, const GoujiClaim *claim)
{
  g_return_if_fail (GOUJI_IS_DISCLOSURE (self) && claim != NULL);

  g_array_append_val (self->claims, *claim);
}

guint
gouji_disclosure_get_n_anomalies (GoujiDisclosure *self)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self), 0);
  return self->anomalies->len;
}

const GoujiAnomaly *
gouji_disclosure_get_anomaly (GoujiDisclosure *self, guint anomaly)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && anomaly < self->anomalies->len, NULL);
  return &g_array_index (self->anomalies, GoujiAnomaly, anomaly);
}

/**
 * gouji_disclosure_add_anomaly:
 *
 * Notes that something in a source was read although it breaks the format's rules,
 * so that the reviewer can be told where to look.
 */
void
gouji_disclosure_add_anomaly (GoujiDisclosure *self, GoujiAnomalyKind kind, GoujiPlace place)
{
  GoujiAnomaly anomaly = { kind, place };

  g_return_if_fail (GOUJI_IS_DISCLOSURE (self) && kind < GOUJI_N_ANOMALY_KINDS);
  g_array_append_val (self->anomalies, anomaly);
}

/**
 * gouji_disclosure_get_place:
 *
 * Returns: where the thing stands in the source; for a span of text the field is 0
 */
GoujiPlace
gouji_disclosure_get_place (GoujiDisclosure *self, const GoujiCellRef *ref)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && ref != NULL, GOUJI_PLACE_NONE);

  if (ref->table >= 0 && (guint) ref->table < self->tables->len)
    return gouji_table_get_cell (gouji_disclosure_get_table (self, ref->table), ref->row, ref->column)
        .place;
  if (ref->block >= 0 && (guint) ref->block < self->blocks->len)
    return gouji_disclosure_get_block (self, ref->block)->place;
  return GOUJI_PLACE_NONE;
}

/**
 * gouji_disclosure_dup_text:
 *
 * Returns: (transfer full): the cell's or span's text as printed, "" when there is none
 */
char *
gouji_disclosure_dup_text (GoujiDisclosure *self, const GoujiCellRef *ref)
{
  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (self) && ref != NULL, NULL);

  if (ref->table >= 0 && (guint) ref->table < self->tables->len)
    {
      GoujiTable *table = gouji_disclosure_get_table (self, ref->table);
      const char *text = gouji_table_get_cell (table, ref->row, ref->column).text;

      return g_strdup (text != NULL ? text : "");
    }
  if (ref->block >= 0 && (guint) ref->block < self->blocks->len)
    {
      const char *text = gouji_disclosure_get_block (self, ref->block)->text;
      gsize length = strlen (text);

      if (ref->offset <= length)
        return g_strndup (text + ref->offset, MIN (ref->length, length - ref->offset));
    }
  return g_strdup ("");
}
