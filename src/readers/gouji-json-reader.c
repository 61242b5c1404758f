/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-reader.h"

#include <glib/gi18n-lib.h>

#include "readers/gouji-json-parts-private.h"

#define FORMAT "gouji-disclosure"
#define VERSION 1

/* The members of a disclosure. */
enum
{
  SOURCES,
  FACTS,
  BLOCKS,
  TABLES,
  PROJECTS,
  SECTIONS,
  ANOMALIES,
  N_MEMBERS
};

static const char *const disclosure_names[N_MEMBERS] = {
  [SOURCES] = "sources", [FACTS] = "facts",       [BLOCKS] = "blocks",       [TABLES] = "tables",
  [PROJECTS] = "projects", [SECTIONS] = "sections", [ANOMALIES] = "anomalies",
};

static void
read_sources (GoujiJsonParts *self, GoujiJsonValue value)
{
  static const char *const names[] = { "name", "sha256" };
  GoujiJsonValue members[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;

  if (gouji_json_walk_count (self->walk, value) > G_MAXUINT16)
    gouji_json_walk_fail (self->walk, value, _("More than %d sources, the most that are read"),
                          G_MAXUINT16);
  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    if (gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), members))
      gouji_disclosure_add_source (self->disclosure,
                                   gouji_json_walk_string (self->walk, members[0], ""),
                                   gouji_json_walk_string (self->walk, members[1], ""));
}

static int
find_fact (const char *name)
{
  for (guint i = 0; i < GOUJI_N_FACTS; i++)
    if (g_str_equal (gouji_fact_get_name (i), name))
      return i;
  return -1;
}

static gboolean
is_good_fact (GoujiFact fact, const char *value)
{
  if (*value == '\0')
    return TRUE;
  switch (fact)
    {
    case GOUJI_FACT_KIND:
      return g_str_equal (value, "budget") || g_str_equal (value, "final");
    case GOUJI_FACT_LEVEL:
      return g_str_equal (value, "unit") || g_str_equal (value, "department");
    case GOUJI_FACT_YEAR:
      return g_ascii_string_to_unsigned (value, 10, 1900, 2999, NULL, NULL);
    default:
      return TRUE;
    }
}

/* A fact: an object with the text it was read from, or just its value. */
static void
read_fact (GoujiJsonParts *self, GoujiFact fact, GoujiJsonValue value)
{
  static const char *const names[] = { "value", "evidence" };
  GoujiJsonValue members[G_N_ELEMENTS (names)] = { 0 };
  g_autofree char *text = NULL;

  if (!gouji_json_walk_is_object (self->walk, value))
    members[0] = value;
  else if (!gouji_json_walk_members (self->walk, value, names, G_N_ELEMENTS (names), members))
    return;
  text = gouji_json_walk_dup_amount (self->walk, members[0]);
  if (!is_good_fact (fact, text))
    gouji_json_walk_fail (self->walk, members[0],
                          _("“%.80s” cannot be the fact “%s”; expected a year, “budget” or "
                            "“final”, or “unit” or “department”"),
                          text, gouji_fact_get_name (fact));
  gouji_disclosure_set_fact (self->disclosure, fact, text,
                             gouji_json_walk_string (self->walk, members[1], ""));
}

static void
read_facts (GoujiJsonParts *self, GoujiJsonValue value)
{
  GoujiJsonIter iter;
  GoujiJsonValue fact;
  char *name;

  if (value.entry == 0)
    return;
  gouji_json_walk_begin_object (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, &name, &fact))
    {
      int i = find_fact (name);

      if (i < 0)
        gouji_json_walk_fail (self->walk, fact, _("“%.80s” is no fact; expected one such as %s"),
                              name, gouji_fact_get_name (GOUJI_FACT_UNIT_CODE));
      else
        read_fact (self, i, fact);
      g_free (name);
    }
}

static GoujiGrid *
read_grid (GoujiJsonParts *self, GoujiJsonValue rows)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  g_autoptr (GoujiGrid) grid = gouji_grid_new ();
  GoujiJsonIter iter;
  GoujiJsonValue row;

  gouji_json_walk_begin_array (self->walk, rows, &iter);
  while (gouji_json_walk_next (&iter, NULL, &row))
    {
      gouji_json_read_row (self, row, cells, NULL);
      if (gouji_json_walk_has_failed (self->walk))
        break;
      gouji_grid_append_row (grid, (GoujiCell *) cells->data, cells->len);
      if ((guint64) gouji_grid_get_n_rows (grid) * gouji_grid_get_n_columns (grid)
          > GOUJI_READER_MAX_AREA)
        gouji_json_walk_fail (self->walk, row, _("The grid is too large: rows times columns are "
                                                 "more than %u"),
                              GOUJI_READER_MAX_AREA);
    }
  return g_steal_pointer (&grid);
}

/* With rows it is a grid, else a paragraph. */
static void
read_block (GoujiJsonParts *self, GoujiJsonValue value, guint n_tables)
{
  static const char *const names[] = { "line", "field", "source", "use", "table", "text", "rows" };
  GoujiJsonValue m[G_N_ELEMENTS (names)];
  GoujiPlace place;
  GoujiBlock *block;
  guint index;

  if (!gouji_json_walk_members (self->walk, value, names, G_N_ELEMENTS (names), m))
    return;
  if ((m[5].entry == 0) == (m[6].entry == 0))
    gouji_json_walk_fail (self->walk, value,
                          _("Expected a block with either “text” or “rows”"));
  place = gouji_json_read_place (self, value, m[0], m[1], m[2]);
  if (m[6].entry != 0)
    index = gouji_disclosure_add_grid (self->disclosure, read_grid (self, m[6]), place);
  else
    index = gouji_disclosure_add_paragraph (self->disclosure,
                                            gouji_json_walk_string (self->walk, m[5], ""), place);
  block = gouji_disclosure_get_block (self->disclosure, index);
  block->use = gouji_json_walk_enum (self->walk, m[3], GOUJI_ENUM_BLOCK_USE, GOUJI_USE_NONE);
  block->table = gouji_json_walk_int (self->walk, m[4], 0, (gint64) n_tables - 1, -1);
}

/* What a table that is given without the document around it looks like in print. */
static void
add_blocks_of_table (GoujiDisclosure *disclosure, guint index)
{
  GoujiTable *table = gouji_disclosure_get_table (disclosure, index);
  GoujiPlace place = gouji_table_get_place (table);
  g_autoptr (GoujiGrid) grid = gouji_grid_new ();
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (GoujiCell));
  GoujiBlock *block;

  if (*gouji_table_get_title (table) != '\0')
    {
      guint title = gouji_disclosure_add_paragraph (disclosure, gouji_table_get_title (table), place);

      block = gouji_disclosure_get_block (disclosure, title);
      block->use = GOUJI_USE_TITLE;
      block->table = index;
    }
  if (gouji_table_get_n_rows (table) == 0)
    return;
  for (guint row = 0; row < gouji_table_get_n_rows (table); row++)
    {
      g_array_set_size (cells, 0);
      for (guint i = 0; i < gouji_table_get_n_columns (table); i++)
        {
          GoujiCell cell = gouji_table_get_cell (table, row, i);

          g_array_append_val (cells, cell);
        }
      gouji_grid_append_row (grid, (GoujiCell *) cells->data, cells->len);
    }
  block = gouji_disclosure_get_block (
      disclosure, gouji_disclosure_add_grid (disclosure, g_steal_pointer (&grid), place));
  block->use = GOUJI_USE_TABLE;
  block->table = index;
}

static void
read_sections (GoujiJsonParts *self, GoujiJsonValue value)
{
  static const char *const names[]
      = { "number", "title", "level", "first_block", "n_blocks", "glossary" };
  GoujiJsonValue m[G_N_ELEMENTS (names)];
  gint64 n_blocks = gouji_disclosure_get_n_blocks (self->disclosure);
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiSection section = { 0 };

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), m))
        return;
      section.number = gouji_json_read_text (self, m[0], "");
      section.title = gouji_json_read_text (self, m[1], "");
      section.level = gouji_json_walk_int (self->walk, m[2], 0, 100, 1);
      section.first_block = gouji_json_walk_int (self->walk, m[3], 0, n_blocks, 0);
      section.n_blocks
          = gouji_json_walk_int (self->walk, m[4], 0, n_blocks - section.first_block, 0);
      section.glossary = gouji_json_walk_boolean (self->walk, m[5]);
      gouji_disclosure_add_section (self->disclosure, &section);
    }
}

static void
read_anomalies (GoujiJsonParts *self, GoujiJsonValue value)
{
  static const char *const names[] = { "kind", "line", "field", "source" };
  GoujiJsonValue m[G_N_ELEMENTS (names)];
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiAnomalyKind kind;

      if (!gouji_json_walk_members (self->walk, element, names, G_N_ELEMENTS (names), m)
          || !gouji_json_walk_require (self->walk, element, m[0], names[0]))
        return;
      kind = gouji_json_walk_enum (self->walk, m[0], GOUJI_ENUM_ANOMALY_KIND, 0);
      gouji_disclosure_add_anomaly (self->disclosure, kind,
                                    gouji_json_read_place (self, element, m[1], m[2], m[3]));
    }
}

static void
read_array (GoujiJsonParts *self,
            GoujiJsonValue value,
            void (*read) (GoujiJsonParts *self, GoujiJsonValue value, guint n),
            guint n)
{
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (self->walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    read (self, element, n);
}

static void
read_table (GoujiJsonParts *self, GoujiJsonValue value, guint n_projects)
{
  gouji_disclosure_add_table (self->disclosure, gouji_json_read_table (self, value, n_projects));
}

static void
read_project (GoujiJsonParts *self, GoujiJsonValue value, guint unused)
{
  gouji_disclosure_add_project (self->disclosure, gouji_json_read_project (self, value));
}

static GoujiDisclosure *
read_disclosure (GoujiJsonWalk *walk, GoujiJsonValue value, const char *name, const char *sha256)
{
  g_autoptr (GoujiDisclosure) disclosure = gouji_disclosure_new ();
  GoujiJsonParts self = { walk, disclosure, FALSE };
  GoujiJsonValue m[N_MEMBERS];

  if (!gouji_json_walk_open (walk, &value)
      || !gouji_json_walk_members (walk, value, disclosure_names, N_MEMBERS, m))
    return NULL;
  self.own_places = m[SOURCES].entry == 0;
  if (self.own_places)
    gouji_disclosure_add_source (disclosure, name, sha256);
  read_sources (&self, m[SOURCES]);
  read_facts (&self, m[FACTS]);
  read_array (&self, m[TABLES], read_table, gouji_json_walk_count (walk, m[PROJECTS]));
  read_array (&self, m[BLOCKS], read_block, gouji_disclosure_get_n_tables (disclosure));
  read_array (&self, m[PROJECTS], read_project, 0);
  for (guint i = 0; m[BLOCKS].entry == 0 && i < gouji_disclosure_get_n_tables (disclosure); i++)
    add_blocks_of_table (disclosure, i);
  read_sections (&self, m[SECTIONS]);
  read_anomalies (&self, m[ANOMALIES]);
  return g_steal_pointer (&disclosure);
}

static GPtrArray *
read_disclosures (GoujiJsonWalk *walk,
                  GoujiJsonValue value,
                  const char *name,
                  const char *sha256)
{
  g_autoptr (GPtrArray) disclosures = g_ptr_array_new_with_free_func (g_object_unref);
  GoujiJsonIter iter;
  GoujiJsonValue element;

  gouji_json_walk_begin_array (walk, value, &iter);
  while (gouji_json_walk_next (&iter, NULL, &element))
    {
      GoujiDisclosure *disclosure = read_disclosure (walk, element, name, sha256);

      if (disclosure != NULL)
        g_ptr_array_add (disclosures, disclosure);
    }
  return g_steal_pointer (&disclosures);
}

/* Other programs' JSON is named as what it is before anything in it is judged. */
static void
check_format (GoujiJsonWalk *walk, GoujiJsonValue format)
{
  const char *text = NULL;

  if (format.entry != 0 && gouji_json_walk_open (walk, &format))
    text = gouji_json_walk_string (walk, format, NULL);
  if (text == NULL || !g_str_equal (text, FORMAT))
    gouji_json_walk_fail (walk, format,
                          _("This is not Gouji's JSON; expected an object with “format”: “%s”"),
                          FORMAT);
}

static GoujiJsonValue
find_member (GoujiJsonWalk *walk, const char *wanted)
{
  GoujiJsonValue found = { 0 };
  GoujiJsonIter iter;
  GoujiJsonValue value;
  char *name;

  gouji_json_walk_begin_object (walk, GOUJI_JSON_ROOT, &iter);
  while (gouji_json_walk_next (&iter, &name, &value))
    {
      if (g_str_equal (name, wanted))
        found = value;
      g_free (name);
    }
  return found;
}

/**
 * gouji_json_reader_read:
 * @text: (array length=length): the text
 * @source_name: what the user knows it as
 * @sha256: of the file, lower-case hex, or ""
 *
 * Reads Gouji's JSON, "gouji-disclosure" version 1, as data/schema describes it: what
 * gouji_disclosure_to_json() writes comes back identical, and short hand-written forms
 * are completed.  Where no sources are given, places are those in @text itself.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): the disclosures, or %NULL
 *   with a located @error of %GOUJI_ERROR
 */
GPtrArray *
gouji_json_reader_read (const char *text,
                        gsize length,
                        const char *source_name,
                        const char *sha256,
                        GError **error)
{
  static const char *const names[] = { "format", "version", "disclosures" };
  GoujiJsonValue m[G_N_ELEMENTS (names)];
  g_autoptr (GoujiJsonIndex) index = NULL;
  g_autoptr (GoujiJsonWalk) walk = NULL;
  g_autoptr (GPtrArray) disclosures = NULL;

  g_return_val_if_fail (text != NULL && source_name != NULL && sha256 != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  index = gouji_json_guard_scan (text, length, source_name, error);
  if (index == NULL)
    return NULL;
  walk = gouji_json_walk_new (index);
  check_format (walk, find_member (walk, names[0]));
  if (gouji_json_walk_members (walk, GOUJI_JSON_ROOT, names, G_N_ELEMENTS (names), m)
      && gouji_json_walk_require (walk, GOUJI_JSON_ROOT, m[1], names[1])
      && gouji_json_walk_require (walk, GOUJI_JSON_ROOT, m[2], names[2]))
    {
      if (gouji_json_walk_int (walk, m[1], 0, G_MAXINT, VERSION) != VERSION)
        gouji_json_walk_fail (walk, m[1], _("This version is not known; expected version %d"),
                              VERSION);
      disclosures = read_disclosures (walk, m[2], source_name, sha256);
    }
  if (!gouji_json_walk_has_failed (walk))
    return g_steal_pointer (&disclosures);
  gouji_json_walk_propagate (walk, error);
  return NULL;
}
