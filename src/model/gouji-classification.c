/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-classification.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define N_KINDS (GOUJI_CODE_GOVERNMENT_ECONOMIC + 1)

struct _GoujiClassification
{
  GStringChunk *texts;
  GHashTable *by_code[N_KINDS]; /* code → GPtrArray of entries, the general one first */
  GHashTable *by_name[N_KINDS]; /* folded name or alias → GPtrArray of entries */
};

/* Columns of the files, by their header. */
typedef enum
{
  FIELD_CODE,
  FIELD_NAME,
  FIELD_YEAR,
  FIELD_SURENESS,
  FIELD_ALIASES,
  FIELD_SCHEME,
  N_FIELDS,
} Field;

typedef struct
{
  GoujiClassification *classification;
  GPtrArray *row; /* utf8 */
  int columns[N_FIELDS];
  gboolean header_read;
} Loader;

/* @c in NFKC; 0 for what only g_utf8_normalize() can tell.  Ideographs, ASCII, its full
 * width and quotation marks are nearly all there is. */
static gunichar
normalize_common (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;
  if (c == 0x3000)
    return ' ';
  if (c < 0x80 || (c >= 0x4e00 && c <= 0x9fa5) || c == 0x3001 || c == 0x201c || c == 0x201d)
    return c;
  return 0;
}

static gboolean
is_dropped (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x3001 || c == ',';
}

/* NULL when @name holds another character than normalize_common() knows. */
static char *
fold_common (const char *name)
{
  g_autofree char *folded = g_malloc (strlen (name) + 1);
  char *end = folded;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = normalize_common (g_utf8_get_char (p));

      if (c == 0)
        return NULL;
      if (!is_dropped (c))
        end += g_unichar_to_utf8 (c, end);
    }
  *end = '\0';
  return g_steal_pointer (&folded);
}

static char *
fold_any (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFKC);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = normal != NULL ? normal : name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_dropped (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * gouji_classification_fold_name:
 * @name: a name as printed
 *
 * Spaces, 、 and the width of brackets and digits do not make another name.
 *
 * Returns: (transfer full): @name without them, to be compared
 */
char *
gouji_classification_fold_name (const char *name)
{
  char *folded = fold_common (name);

  return folded != NULL ? folded : fold_any (name);
}

static GoujiSureness
parse_sureness (const char *text)
{
  if (g_str_equal (text, "high"))
    return GOUJI_SURENESS_HIGH;
  return g_str_equal (text, "medium") ? GOUJI_SURENESS_MEDIUM : GOUJI_SURENESS_LOW;
}

static void
index_entry (GHashTable *index, char *key, GoujiClassificationEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (index, key);

  if (entries == NULL)
    {
      entries = g_ptr_array_new ();
      g_hash_table_insert (index, g_strdup (key), entries);
    }
  g_ptr_array_add (entries, entry);
  g_free (key);
}

static GoujiCodeKind
scheme_kind (const char *scheme)
{
  if (*scheme == '\0')
    return GOUJI_CODE_FUNCTION;
  return strstr (scheme, "政府预算") != NULL ? GOUJI_CODE_GOVERNMENT_ECONOMIC : GOUJI_CODE_ECONOMIC;
}

static const char *
field (Loader *self, Field which)
{
  int column = self->columns[which];

  return column >= 0 && (guint) column < self->row->len ? g_ptr_array_index (self->row, column) : "";
}

static void
add_entry (Loader *self)
{
  GStringChunk *texts = self->classification->texts;
  GoujiCodeKind kind = scheme_kind (field (self, FIELD_SCHEME));
  GoujiClassificationEntry *entry = g_new0 (GoujiClassificationEntry, 1);
  g_auto (GStrv) aliases = g_strsplit (field (self, FIELD_ALIASES), "|", -1);

  entry->code = g_string_chunk_insert_const (texts, field (self, FIELD_CODE));
  entry->name = g_string_chunk_insert_const (texts, field (self, FIELD_NAME));
  entry->aliases = g_string_chunk_insert_const (texts, field (self, FIELD_ALIASES));
  entry->years = g_string_chunk_insert_const (texts, field (self, FIELD_YEAR));
  entry->sureness = parse_sureness (field (self, FIELD_SURENESS));
  index_entry (self->classification->by_code[kind], g_strdup (entry->code), entry);
  index_entry (self->classification->by_name[kind], gouji_classification_fold_name (entry->name),
               entry);
  for (guint i = 0; aliases[i] != NULL; i++)
    if (*aliases[i] != '\0')
      index_entry (self->classification->by_name[kind],
                   gouji_classification_fold_name (aliases[i]), entry);
}

static void
read_header (Loader *self)
{
  static const char *const names[N_FIELDS]
      = { "code", "name", "year", "sureness", "aliases", "scheme" };

  for (guint i = 0; i < N_FIELDS; i++)
    {
      guint column;
      gboolean found = g_ptr_array_find_with_equal_func (self->row, names[i], g_str_equal, &column);

      self->columns[i] = found ? (int) column : -1;
    }
  self->header_read = TRUE;
}

static void
on_field (void *text, size_t length, void *data)
{
  Loader *self = data;

  g_ptr_array_add (self->row, g_strndup (text, length));
}

static void
on_row (int terminator, void *data)
{
  Loader *self = data;

  if (!self->header_read)
    read_header (self);
  else
    add_entry (self);
  g_ptr_array_set_size (self->row, 0);
}

/* Built-in data that cannot be read is a broken build, not a user's mistake. */
static void
load (GoujiClassification *classification, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  Loader self = { .classification = classification, .row = row };
  struct csv_parser parser;
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    g_error ("%s: %s", path, error->message);
  data = g_bytes_get_data (bytes, &length);
  csv_init (&parser, CSV_APPEND_NULL);
  csv_parse (&parser, data, length, on_field, on_row, &self);
  csv_fini (&parser, on_field, on_row, &self);
  csv_free (&parser);
}

static GoujiClassification *
classification_new (void)
{
  GoujiClassification *self = g_new0 (GoujiClassification, 1);

  self->texts = g_string_chunk_new (16384);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      self->by_code[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                   (GDestroyNotify) g_ptr_array_unref);
      self->by_name[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                   (GDestroyNotify) g_ptr_array_unref);
    }
  load (self, "/io/github/gouji/data/classification/functional.csv");
  load (self, "/io/github/gouji/data/classification/economic.csv");
  return self;
}

/**
 * gouji_classification_get_default:
 *
 * Returns: (transfer none): the classifications that come with Gouji, read on first
 *   use and shared between threads
 */
const GoujiClassification *
gouji_classification_get_default (void)
{
  static GoujiClassification *classification;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      classification = classification_new ();
      g_once_init_leave (&once, 1);
    }
  return classification;
}

/* "≤2017" and "2024+" bound an entry's years; "2022" names the edition it was
 * taken from and holds for any year that no bounded entry claims. */
static gboolean
bounds_hold (const char *years, int year, gboolean *bounded)
{
  *bounded = TRUE;
  if (g_str_has_prefix (years, "≤"))
    return year <= atoi (years + strlen ("≤"));
  if (g_str_has_suffix (years, "+"))
    return year >= atoi (years);
  *bounded = FALSE;
  return TRUE;
}

static gboolean
has_kind (GoujiCodeKind kind)
{
  return kind == GOUJI_CODE_FUNCTION || kind == GOUJI_CODE_ECONOMIC
         || kind == GOUJI_CODE_GOVERNMENT_ECONOMIC;
}

/**
 * gouji_classification_lookup:
 * @kind: which classification
 * @code: bare digits, e.g. "2080505"
 * @year: the budget year, or 0 for any
 *
 * Returns: (transfer none) (nullable): the entry for @code in that year
 */
const GoujiClassificationEntry *
gouji_classification_lookup (const GoujiClassification *self,
                             GoujiCodeKind kind,
                             const char *code,
                             int year)
{
  const GoujiClassificationEntry *general = NULL;
  GPtrArray *entries;

  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  if (!has_kind (kind))
    return NULL;
  entries = g_hash_table_lookup (self->by_code[kind], code);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const GoujiClassificationEntry *entry = g_ptr_array_index (entries, i);
      gboolean bounded;

      if (year == 0)
        return entry;
      if (!bounds_hold (entry->years, year, &bounded))
        continue;
      if (bounded)
        return entry;
      general = general != NULL ? general : entry;
    }
  return general;
}

/**
 * gouji_classification_find_name:
 * @prefix: codes to look below, or ""
 * @length: digits of the code wanted
 * @name: a name as printed
 * @year: the budget year, or 0 for any
 *
 * Returns: (transfer none) (nullable): the first entry that bears the name
 */
const GoujiClassificationEntry *
gouji_classification_find_name (const GoujiClassification *self,
                                GoujiCodeKind kind,
                                const char *prefix,
                                guint length,
                                const char *name,
                                int year)
{
  g_autofree char *folded = NULL;
  GPtrArray *entries;
  gboolean bounded;

  g_return_val_if_fail (self != NULL && prefix != NULL && name != NULL, NULL);

  if (!has_kind (kind))
    return NULL;
  folded = gouji_classification_fold_name (name);
  entries = g_hash_table_lookup (self->by_name[kind], folded);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const GoujiClassificationEntry *entry = g_ptr_array_index (entries, i);

      if (strlen (entry->code) == length && g_str_has_prefix (entry->code, prefix)
          && (year == 0 || bounds_hold (entry->years, year, &bounded)))
        return entry;
    }
  return NULL;
}

/* The name a bounded entry gives the code: it settles whether @name fits the year. */
static gboolean
is_bounded_name (const GoujiClassificationEntry *entry, const char *folded, int year, gboolean *fits)
{
  g_autofree char *name = NULL;
  gboolean bounded;

  *fits = bounds_hold (entry->years, year, &bounded);
  if (!bounded)
    return FALSE;
  name = gouji_classification_fold_name (entry->name);
  return g_str_equal (name, folded);
}

/**
 * gouji_classification_has_name:
 * @code: bare digits
 * @name: a name as printed
 * @year: the budget year, or 0 for any
 *
 * Whether @code bears @name in that year.  A name that the classification bounds by
 * years (医疗卫生与计划生育支出 until 2018) is right in these only, though it be listed
 * among the aliases of today's.
 *
 * Returns: %TRUE when it does; %FALSE also when the code is not known
 */
gboolean
gouji_classification_has_name (const GoujiClassification *self,
                               GoujiCodeKind kind,
                               const char *code,
                               const char *name,
                               int year)
{
  g_autofree char *folded = NULL;
  const GoujiClassificationEntry *entry;
  GPtrArray *entries;
  gboolean fits;

  g_return_val_if_fail (self != NULL && code != NULL && name != NULL, FALSE);

  if (!has_kind (kind))
    return FALSE;
  folded = gouji_classification_fold_name (name);
  entries = g_hash_table_lookup (self->by_code[kind], code);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    if (is_bounded_name (g_ptr_array_index (entries, i), folded, year, &fits))
      return year == 0 || fits;
  entry = gouji_classification_lookup (self, kind, code, year);
  entries = g_hash_table_lookup (self->by_name[kind], folded);
  return entry != NULL && entries != NULL && g_ptr_array_find (entries, entry, NULL);
}

/**
 * gouji_classification_entry_has_name:
 *
 * Returns: %TRUE when @name, spaces and width of brackets aside, is the entry's name
 *   or one of its aliases
 */
gboolean
gouji_classification_entry_has_name (const GoujiClassificationEntry *entry, const char *name)
{
  g_autofree char *folded = NULL;
  g_autofree char *official = NULL;
  g_auto (GStrv) aliases = NULL;

  g_return_val_if_fail (entry != NULL && name != NULL, FALSE);

  folded = gouji_classification_fold_name (name);
  official = gouji_classification_fold_name (entry->name);
  if (g_str_equal (folded, official))
    return TRUE;
  aliases = g_strsplit (entry->aliases, "|", -1);
  for (guint i = 0; aliases[i] != NULL; i++)
    {
      g_autofree char *alias = gouji_classification_fold_name (aliases[i]);

      if (*alias != '\0' && g_str_equal (folded, alias))
        return TRUE;
    }
  return FALSE;
}
