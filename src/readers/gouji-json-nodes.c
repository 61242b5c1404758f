/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-nodes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "readers/gouji-json-guard.h"
#include "readers/gouji-json-names.h"
#include "readers/gouji-reader.h"

/* More different members than any budget has; ids used as names of members end here. */
#define MAX_COLUMNS 512

/* A text or number somewhere in a node. */
typedef struct
{
  guint column;
  const char *text;
  GoujiPlace place;
} Leaf;

typedef struct
{
  guint depth; /* from 1 */
  GoujiPlace place;
  guint first_leaf, n_leaves;
} Node;

/* A reader of nodes, and the forest it is in. */
typedef struct
{
  GoujiDisclosure *disclosure;
  guint source;
  const GoujiJsonIndex *index;
  GArray *nodes;       /* Node, each before those below it */
  GArray *leaves;      /* Leaf */
  GHashTable *columns; /* path → column + 1 */
  GPtrArray *paths;    /* borrowed from @columns */
  GArray *places;      /* GoujiPlace: where each path is met first */
  GError *error;
} Reader;

static char
kind_of (const Reader *self, guint entry)
{
  return gouji_json_index_get_text (
      self->index)[gouji_json_index_get_entry (self->index, entry)->offset];
}

static guint
next_of (const Reader *self, guint entry)
{
  return gouji_json_index_get_entry (self->index, entry)->next;
}

static gboolean
is_scalar (const Reader *self, guint entry)
{
  return strchr ("{[", kind_of (self, entry)) == NULL;
}

static char *
dup_string (const Reader *self, guint entry)
{
  g_autofree char *escaped = NULL;
  gsize length;
  const char *text = gouji_json_name_unescape (self->index, entry, &escaped, &length);

  return g_strndup (text, length);
}

/* Numbers as they are written; 1.5e3 is 1500 where that is exact. */
static char *
dup_number (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  char *exponent = strpbrk (copy, "eE");
  GoujiDecimal number;

  if (exponent == NULL)
    return g_steal_pointer (&copy);
  *exponent = '\0';
  if (gouji_decimal_parse (copy, -1, &number)
      && gouji_decimal_shift (number, CLAMP (g_ascii_strtoll (exponent + 1, NULL, 10), -99, 99),
                              &number))
    return gouji_decimal_to_string (number);
  *exponent = 'e';
  return g_steal_pointer (&copy);
}

/* null is no text at all. */
static char *
dup_scalar (const Reader *self, guint entry)
{
  const GoujiJsonEntry *at = gouji_json_index_get_entry (self->index, entry);
  const char *text = gouji_json_index_get_text (self->index) + at->offset;

  switch (*text)
    {
    case '"':
      return dup_string (self, entry);
    case 'n':
      return g_strdup ("");
    case 't':
    case 'f':
      return g_strndup (text, at->end - at->offset);
    default:
      return dup_number (text, at->end - at->offset);
    }
}

static GoujiPlace
place_of (const Reader *self, guint entry)
{
  guint line, column;

  gouji_json_index_locate (self->index, gouji_json_index_get_entry (self->index, entry)->offset,
                           &line, &column);
  return (GoujiPlace){ line, MIN (column, G_MAXUINT16), self->source };
}

static gboolean
is_array_of_objects (const Reader *self, guint entry)
{
  guint end = next_of (self, entry);

  if (kind_of (self, entry) != '[' || end == entry + 1)
    return FALSE;
  for (guint i = entry + 1; i < end; i = next_of (self, i))
    if (kind_of (self, i) != '{')
      return FALSE;
  return TRUE;
}

/* The value of an object's member, or 0. */
static guint
find_member (const Reader *self, guint object, const char *wanted)
{
  for (guint i = object + 1; i < next_of (self, object); i = next_of (self, i + 1))
    {
      g_autofree char *name = dup_string (self, i);

      if (g_str_equal (name, wanted))
        return i + 1;
    }
  return 0;
}

/* Objects of one kind have a text of the same name: id, name, title. */
static gboolean
is_of_its_kind (const Reader *self, guint object, guint array)
{
  for (guint i = object + 1; i < next_of (self, object); i = next_of (self, i + 1))
    {
      g_autofree char *name = dup_string (self, i);
      guint other = kind_of (self, i + 1) == '"' ? find_member (self, array + 1, name) : 0;

      if (other > 0 && kind_of (self, other) == '"')
        return TRUE;
    }
  return FALSE;
}

static guint
obtain_column (Reader *self, const char *path, guint entry)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, path));
  GoujiPlace place = place_of (self, entry);
  char *copy;

  if (known > 0)
    return known - 1;
  if (self->paths->len >= MAX_COLUMNS && self->error == NULL)
    gouji_set_error_at (
        &self->error, GOUJI_ERROR_TOO_LARGE, gouji_json_index_get_source_name (self->index),
        place.line, place.field,
        _ ("The objects have more than %d different members, the most that are read"), MAX_COLUMNS);
  copy = g_strdup (path);
  g_ptr_array_add (self->paths, copy);
  g_array_append_val (self->places, place);
  g_hash_table_insert (self->columns, copy, GUINT_TO_POINTER (self->paths->len));
  return self->paths->len - 1;
}

static void
add_leaf (Reader *self, const char *path, guint entry)
{
  g_autofree char *text = dup_scalar (self, entry);
  Leaf leaf = { 0, gouji_disclosure_intern (self->disclosure, text), place_of (self, entry) };

  if (*text == '\0')
    return;
  leaf.column = obtain_column (self, path, entry);
  g_array_append_val (self->leaves, leaf);
}

static char *
join (const char *path, const char *name)
{
  return *path != '\0' ? g_strconcat (path, "/", name, NULL) : g_strdup (name);
}

/* Of {"year": 2024, "value": 5}: the first says which, the second how much. */
static gboolean
is_labelled (const Reader *self, guint object, guint *label, guint *value)
{
  guint first = object + 1, second;

  if (kind_of (self, object) != '{' || first >= next_of (self, object))
    return FALSE;
  second = next_of (self, first + 1);
  if (second >= next_of (self, object) || next_of (self, second + 1) < next_of (self, object))
    return FALSE;
  *label = first + 1;
  *value = second + 1;
  return is_scalar (self, *label) && strchr ("-0123456789", kind_of (self, *value)) != NULL;
}

static void
flatten (Reader *self, const char *path, guint entry)
{
  gboolean object = kind_of (self, entry) == '{';
  guint n = 0;

  if (is_scalar (self, entry))
    {
      add_leaf (self, path, entry);
      return;
    }
  for (guint i = entry + 1; i < next_of (self, entry); i = next_of (self, i + object))
    {
      guint label, value;
      gboolean labelled = !object && is_labelled (self, i, &label, &value);
      g_autofree char *name = object     ? dup_string (self, i)
                              : labelled ? dup_scalar (self, label)
                                         : g_strdup_printf ("%u", ++n);
      g_autofree char *longer = join (path, name);

      flatten (self, longer, labelled ? value : i + object);
    }
}

static void
read_node (Reader *self, guint object, guint depth)
{
  Node node = { depth, place_of (self, object), self->leaves->len, 0 };
  guint position = self->nodes->len;
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (self->nodes, node);
  for (guint i = object + 1; i < next_of (self, object); i = next_of (self, i + 1))
    {
      g_autofree char *name = dup_string (self, i);
      guint value = i + 1;

      if (is_array_of_objects (self, value) && is_of_its_kind (self, object, value))
        g_array_append_val (below, value);
      else
        flatten (self, name, value);
    }
  g_array_index (self->nodes, Node, position).n_leaves = self->leaves->len - node.first_leaf;
  for (guint i = 0; i < below->len && self->error == NULL; i++)
    {
      guint array = g_array_index (below, guint, i);

      for (guint child = array + 1; child < next_of (self, array); child = next_of (self, child))
        read_node (self, child, depth + 1);
    }
}

static void
append_header (Reader *self, GoujiGrid *grid)
{
  guint n = self->paths->len;
  g_autofree GoujiCell *cells = g_new0 (GoujiCell, n + 1);

  cells[0].text = gouji_disclosure_intern (self->disclosure, "level");
  cells[0].place = g_array_index (self->nodes, Node, 0).place;
  for (guint i = 0; i < n; i++)
    {
      cells[i + 1].text
          = gouji_disclosure_intern (self->disclosure, g_ptr_array_index (self->paths, i));
      cells[i + 1].place = g_array_index (self->places, GoujiPlace, i);
    }
  gouji_grid_append_row (grid, cells, n + 1);
}

static void
append_node (Reader *self, GoujiGrid *grid, const Node *node, GoujiCell *cells)
{
  g_autofree char *depth = g_strdup_printf ("%u", node->depth);

  for (guint i = 0; i <= self->paths->len; i++)
    cells[i] = (GoujiCell){ "", node->place };
  cells[0].text = gouji_disclosure_intern (self->disclosure, depth);
  for (guint i = 0; i < node->n_leaves; i++)
    {
      const Leaf *leaf = &g_array_index (self->leaves, Leaf, node->first_leaf + i);

      cells[leaf->column + 1] = (GoujiCell){ leaf->text, leaf->place };
    }
  gouji_grid_append_row (grid, cells, self->paths->len + 1);
}

static void
append_grid (Reader *self)
{
  GoujiGrid *grid = gouji_grid_new ();
  g_autofree GoujiCell *cells = g_new0 (GoujiCell, self->paths->len + 1);
  GoujiPlace place = g_array_index (self->nodes, Node, 0).place;

  append_header (self, grid);
  for (guint i = 0; i < self->nodes->len; i++)
    append_node (self, grid, &g_array_index (self->nodes, Node, i), cells);
  gouji_disclosure_add_grid (self->disclosure, grid, place);
}

static void
clear_forest (Reader *self)
{
  g_array_set_size (self->nodes, 0);
  g_array_set_size (self->leaves, 0);
  g_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->paths, 0);
  g_hash_table_remove_all (self->columns);
}

static gboolean
check_area (Reader *self)
{
  if (self->error == NULL
      && (guint64)(self->nodes->len + 1) * (self->paths->len + 1) > GOUJI_READER_MAX_AREA)
    gouji_set_error_at (
        &self->error, GOUJI_ERROR_TOO_LARGE, gouji_json_index_get_source_name (self->index), 0, 0,
        _ ("The tables are too large: rows times columns are more than %u"), GOUJI_READER_MAX_AREA);
  return self->error == NULL;
}

/* The nodes of an array and all below them become one grid, under @title. */
static void
read_forest (Reader *self, guint array, const char *title)
{
  clear_forest (self);
  for (guint i = array + 1; i < next_of (self, array) && self->error == NULL; i = next_of (self, i))
    read_node (self, i, 1);
  if (!check_area (self) || self->paths->len == 0)
    return;
  gouji_disclosure_add_paragraph (self->disclosure, title, (GoujiPlace){ 0, 0, self->source });
  append_grid (self);
}

static void
add_remark (Reader *self, const char *path, guint entry)
{
  g_autofree char *value = dup_scalar (self, entry);
  g_autofree char *text = g_strdup_printf ("%s: %s", path, value);

  if (*value != '\0')
    gouji_disclosure_add_paragraph (self->disclosure, text, place_of (self, entry));
}

static gboolean
is_root_node (const Reader *self, guint object)
{
  for (guint i = object + 1; i < next_of (self, object); i = next_of (self, i + 1))
    if (is_array_of_objects (self, i + 1) && is_of_its_kind (self, object, i + 1))
      return TRUE;
  return FALSE;
}

static void
read_root_node (Reader *self, guint object, const char *title)
{
  clear_forest (self);
  read_node (self, object, 1);
  if (!check_area (self) || self->paths->len == 0)
    return;
  gouji_disclosure_add_paragraph (self->disclosure, title, (GoujiPlace){ 0, 0, self->source });
  append_grid (self);
}

/* What is no node wraps them: its texts stand before them, its arrays are budgets each. */
static void
read_wrapper (Reader *self, guint object, const char *path)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = object + 1; i < next_of (self, object) && self->error == NULL;
         i = next_of (self, i + 1))
      {
        g_autofree char *name = dup_string (self, i);
        g_autofree char *longer = join (path, name);
        guint value = i + 1;

        if (pass == 0 && is_scalar (self, value))
          add_remark (self, longer, value);
        else if (pass == 1 && is_array_of_objects (self, value))
          read_forest (self, value, longer);
        else if (pass == 1 && kind_of (self, value) == '{' && is_root_node (self, value))
          read_root_node (self, value, longer);
        else if (pass == 1 && kind_of (self, value) == '{')
          read_wrapper (self, value, longer);
      }
}

static gboolean
is_own_format (const Reader *self)
{
  guint format = kind_of (self, 0) == '{' ? find_member (self, 0, "format") : 0;
  g_autofree char *text = format > 0 ? dup_scalar (self, format) : NULL;

  return text != NULL && g_str_has_prefix (text, "gouji-");
}

static char *
dup_title (const char *source_name)
{
  char *title = g_path_get_basename (source_name);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot != title && strlen (dot) <= 5)
    *dot = '\0';
  return title;
}

static void
read_root (Reader *self, const char *title)
{
  guint n_blocks = gouji_disclosure_get_n_blocks (self->disclosure);

  if (!is_own_format (self))
    {
      if (is_array_of_objects (self, 0))
        read_forest (self, 0, title);
      else if (kind_of (self, 0) == '{' && is_root_node (self, 0))
        read_root_node (self, 0, title);
      else if (kind_of (self, 0) == '{')
        read_wrapper (self, 0, "");
    }
  for (guint i = n_blocks; i < gouji_disclosure_get_n_blocks (self->disclosure); i++)
    if (gouji_disclosure_get_block (self->disclosure, i)->kind == GOUJI_BLOCK_GRID)
      return;
  if (self->error == NULL)
    gouji_set_error_at (&self->error, GOUJI_ERROR_INVALID,
                        gouji_json_index_get_source_name (self->index), 1, 1,
                        _ ("This JSON holds no objects within objects; expected nodes with names "
                           "and amounts"));
}

/**
 * gouji_json_nodes_read:
 * @source: index of the source the text was read from
 * @text: (array length=length): the text
 *
 * Reads the JSON of other programs: an array of objects, or objects around such arrays.
 * An object's array of objects of its own kind, under whatever name, is what is below
 * it.  Every such forest becomes a grid: a row an object, each printed before what is
 * below it, with its depth in the first column and a column for every text and number
 * that objects hold, named by its path ("budgets/2024").  Texts around the arrays become
 * paragraphs.  Places are line and column of the JSON text.
 *
 * Returns: %FALSE with a located @error of %GOUJI_ERROR
 */
gboolean
gouji_json_nodes_read (
    GoujiDisclosure *disclosure, guint source, const char *text, gsize length, GError **error)
{
  g_autoptr (GoujiJsonIndex) index = NULL;
  g_autofree char *title = NULL;
  Reader self = { disclosure, source };
  const char *name;

  g_return_val_if_fail (GOUJI_IS_DISCLOSURE (disclosure) && text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  name = gouji_disclosure_get_source_name (disclosure, source);
  index = gouji_json_guard_scan (text, length, name, error);
  if (index == NULL)
    return FALSE;
  self.index = index;
  self.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self.leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  self.places = g_array_new (FALSE, FALSE, sizeof (GoujiPlace));
  self.paths = g_ptr_array_new ();
  self.columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  title = dup_title (name);
  read_root (&self, title);
  g_array_unref (self.nodes);
  g_array_unref (self.leaves);
  g_array_unref (self.places);
  g_ptr_array_unref (self.paths);
  g_hash_table_unref (self.columns);
  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}
