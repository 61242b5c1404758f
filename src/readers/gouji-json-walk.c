/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "readers/gouji-json-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-amount.h"
#include "readers/gouji-json-names.h"

/* What json-glib is given at a time: it takes some 200 bytes a value. */
#define MAX_OPEN_ENTRIES (4u * 1024 * 1024)

struct _GoujiJsonWalk
{
  const GoujiJsonIndex *index;
  JsonParser *parser; /* of what is open */
  GError *error;
};

/**
 * gouji_json_walk_new:
 * @index: must outlive the walk
 *
 * Returns: (transfer full): a walk that has nothing open
 */
GoujiJsonWalk *
gouji_json_walk_new (const GoujiJsonIndex *index)
{
  GoujiJsonWalk *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (GoujiJsonWalk, 1);
  self->index = index;
  self->parser = json_parser_new_immutable ();
  return self;
}

void
gouji_json_walk_free (GoujiJsonWalk *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->parser);
  g_clear_error (&self->error);
  g_free (self);
}

gboolean
gouji_json_walk_has_failed (const GoujiJsonWalk *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->error != NULL;
}

/**
 * gouji_json_walk_propagate:
 *
 * Hands over the error of a walk that has failed.
 */
void
gouji_json_walk_propagate (GoujiJsonWalk *self, GError **error)
{
  g_return_if_fail (self != NULL && self->error != NULL);
  g_propagate_error (error, g_steal_pointer (&self->error));
}

static void
locate (const GoujiJsonWalk *self, GoujiJsonValue value, guint *line, guint *column)
{
  gouji_json_index_locate (self->index, gouji_json_index_get_entry (self->index, value.entry)->offset,
                           line, column);
}

/**
 * gouji_json_walk_fail:
 * @value: where
 * @format: what is wrong and what was expected, translated
 *
 * Keeps a located error of %GOUJI_ERROR_INVALID, unless an earlier one is there.
 */
void
gouji_json_walk_fail (GoujiJsonWalk *self, GoujiJsonValue value, const char *format, ...)
{
  g_autofree char *raw = NULL;
  g_autofree char *message = NULL;
  guint line, column;
  va_list args;

  g_return_if_fail (self != NULL && format != NULL);

  if (self->error != NULL)
    return;
  va_start (args, format);
  raw = g_strdup_vprintf (format, args);
  va_end (args);
  /* A quoted text that was cut short may end within a character. */
  message = g_utf8_make_valid (raw, -1);
  locate (self, value, &line, &column);
  gouji_set_error_at (&self->error, GOUJI_ERROR_INVALID,
                      gouji_json_index_get_source_name (self->index), line, column, "%s", message);
}

/**
 * gouji_json_walk_get_line:
 *
 * Returns: the line of the JSON text on which @value begins
 */
guint
gouji_json_walk_get_line (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  guint line, column;

  g_return_val_if_fail (self != NULL, 0);

  locate (self, value, &line, &column);
  return line;
}

static const char *
get_text (const GoujiJsonWalk *self, GoujiJsonValue value, gsize *length)
{
  const GoujiJsonEntry *entry = gouji_json_index_get_entry (self->index, value.entry);

  if (length != NULL)
    *length = entry->end - entry->offset;
  return gouji_json_index_get_text (self->index) + entry->offset;
}

static char
get_kind (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  return *get_text (self, value, NULL);
}

static gboolean
is_number (char kind)
{
  return kind == '-' || g_ascii_isdigit (kind);
}

/* What stands there, for errors. */
static const char *
describe (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  switch (get_kind (self, value))
    {
    case '{':
      return _("an object");
    case '[':
      return _("an array");
    case '"':
      return _("a string");
    case 't':
    case 'f':
      return _("true or false");
    case 'n':
      return _("null");
    default:
      return _("a number");
    }
}

static void
fail_type (GoujiJsonWalk *self, GoujiJsonValue value, const char *expected)
{
  gouji_json_walk_fail (self, value, _("Here stands %s; expected %s"), describe (self, value),
                        expected);
}

/**
 * gouji_json_walk_open:
 * @value: (inout): gets its node; what was open before is closed
 *
 * Has json-glib read one value with everything in it.
 *
 * Returns: %FALSE when it holds more than can be read at a time
 */
gboolean
gouji_json_walk_open (GoujiJsonWalk *self, GoujiJsonValue *value)
{
  g_autoptr (GError) error = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (self != NULL && value != NULL, FALSE);

  if (self->error != NULL)
    return FALSE;
  text = get_text (self, *value, &length);
  if (gouji_json_index_get_entry (self->index, value->entry)->next - value->entry
      > MAX_OPEN_ENTRIES)
    gouji_json_walk_fail (self, *value, _("More than %u values in one disclosure, the most that "
                                          "are read"),
                          MAX_OPEN_ENTRIES);
  else if (!json_parser_load_from_data (self->parser, text, length, &error))
    gouji_json_walk_fail (self, *value, "%s", error->message);
  else
    value->node = json_parser_get_root (self->parser);
  return self->error == NULL;
}

static void
begin (GoujiJsonWalk *self, GoujiJsonValue container, gboolean object, GoujiJsonIter *iter)
{
  *iter = (GoujiJsonIter) { self, container.node, object, 0, 0, 0 };
  if (self->error != NULL)
    return;
  if (get_kind (self, container) != (object ? '{' : '['))
    {
      fail_type (self, container, object ? _("an object") : _("an array"));
      return;
    }
  iter->entry = container.entry + 1;
  iter->end = gouji_json_index_get_entry (self->index, container.entry)->next;
}

/**
 * gouji_json_walk_begin_array:
 * @array: absent counts as empty
 * @iter: (out): for gouji_json_walk_next()
 */
void
gouji_json_walk_begin_array (GoujiJsonWalk *self, GoujiJsonValue array, GoujiJsonIter *iter)
{
  g_return_if_fail (self != NULL && iter != NULL);

  if (array.entry == 0)
    *iter = (GoujiJsonIter) { self };
  else
    begin (self, array, FALSE, iter);
}

/**
 * gouji_json_walk_begin_object:
 * @object: %GOUJI_JSON_ROOT, or a value that is there
 * @iter: (out): for gouji_json_walk_next()
 */
void
gouji_json_walk_begin_object (GoujiJsonWalk *self, GoujiJsonValue object, GoujiJsonIter *iter)
{
  g_return_if_fail (self != NULL && iter != NULL);
  begin (self, object, TRUE, iter);
}

/**
 * gouji_json_walk_next:
 * @name: (out) (optional) (transfer full): the member's name; %NULL for elements
 * @value: (out): the element, or the member's value
 *
 * Returns: %FALSE at the end, and when something has failed
 */
gboolean
gouji_json_walk_next (GoujiJsonIter *iter, char **name, GoujiJsonValue *value)
{
  const GoujiJsonIndex *index;
  g_autofree char *key = NULL;

  g_return_val_if_fail (iter != NULL && value != NULL, FALSE);

  if (iter->walk->error != NULL || iter->entry == iter->end)
    return FALSE;
  index = iter->walk->index;
  if (iter->object)
    {
      g_autofree char *escaped = NULL;
      gsize length;
      const char *text = gouji_json_name_unescape (index, iter->entry, &escaped, &length);

      key = g_strndup (text, length);
      iter->entry++;
    }
  value->entry = iter->entry;
  value->node = NULL;
  if (iter->container != NULL && iter->object)
    value->node = json_object_get_member (json_node_get_object (iter->container), key);
  else if (iter->container != NULL)
    value->node
        = json_array_get_element (json_node_get_array (iter->container), iter->element++);
  iter->entry = gouji_json_index_get_entry (index, iter->entry)->next;
  if (name != NULL)
    *name = g_steal_pointer (&key);
  return TRUE;
}

/**
 * gouji_json_walk_count:
 * @array: absent counts as empty
 *
 * Returns: how many elements it has
 */
guint
gouji_json_walk_count (GoujiJsonWalk *self, GoujiJsonValue array)
{
  GoujiJsonIter iter;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  gouji_json_walk_begin_array (self, array, &iter);
  for (; iter.entry != iter.end; n++)
    iter.entry = gouji_json_index_get_entry (self->index, iter.entry)->next;
  return n;
}

static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

static void
fail_name (GoujiJsonWalk *self,
           GoujiJsonValue value,
           const char *name,
           const char *const *names,
           guint n_names)
{
  GoujiJsonValue at = { value.entry - 1, NULL };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", names[i]);
  gouji_json_walk_fail (self, at, _("“%.80s” is not known here; expected one of: %s"), name,
                        list->str);
}

/**
 * gouji_json_walk_members:
 * @names: (array length=n_names): the members that may be there
 * @members: (out) (array length=n_names): their values; absent ones, and null, have entry 0
 *
 * Finds an object's members.  A name that is not among @names is an error: a misspelt
 * one must not go unnoticed.
 *
 * Returns: %FALSE when something has failed
 */
gboolean
gouji_json_walk_members (GoujiJsonWalk *self,
                         GoujiJsonValue object,
                         const char *const *names,
                         guint n_names,
                         GoujiJsonValue *members)
{
  GoujiJsonIter iter;
  GoujiJsonValue value;
  char *name;

  g_return_val_if_fail (self != NULL && names != NULL && members != NULL, FALSE);

  memset (members, 0, n_names * sizeof *members);
  gouji_json_walk_begin_object (self, object, &iter);
  while (gouji_json_walk_next (&iter, &name, &value))
    {
      int i = find_name (names, n_names, name);

      if (i < 0)
        fail_name (self, value, name, names, n_names);
      else if (get_kind (self, value) != 'n')
        members[i] = value;
      g_free (name);
    }
  return self->error == NULL;
}

/**
 * gouji_json_walk_require:
 * @object: what should have the member
 * @member: the member as gouji_json_walk_members() found it
 *
 * Returns: %FALSE, after failing, when the member is absent
 */
gboolean
gouji_json_walk_require (GoujiJsonWalk *self,
                         GoujiJsonValue object,
                         GoujiJsonValue member,
                         const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  if (member.entry == 0)
    gouji_json_walk_fail (self, object, _("The object that begins here lacks “%s”"), name);
  return self->error == NULL;
}

gboolean
gouji_json_walk_is_null (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return get_kind (self, value) == 'n';
}

gboolean
gouji_json_walk_is_string (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return get_kind (self, value) == '"';
}

gboolean
gouji_json_walk_is_object (const GoujiJsonWalk *self, GoujiJsonValue value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return get_kind (self, value) == '{';
}

/**
 * gouji_json_walk_string:
 * @fallback: (nullable): what absent means
 *
 * Returns: (transfer none): the string, as long as what is open stays open
 */
const char *
gouji_json_walk_string (GoujiJsonWalk *self, GoujiJsonValue value, const char *fallback)
{
  g_return_val_if_fail (self != NULL, fallback);

  if (value.entry == 0 || self->error != NULL)
    return fallback;
  if (get_kind (self, value) != '"' || !JSON_NODE_HOLDS_VALUE (value.node))
    {
      fail_type (self, value, _("a string"));
      return fallback;
    }
  return json_node_get_string (value.node);
}

/**
 * gouji_json_walk_boolean:
 *
 * Returns: the boolean; %FALSE when absent
 */
gboolean
gouji_json_walk_boolean (GoujiJsonWalk *self, GoujiJsonValue value)
{
  char kind;

  g_return_val_if_fail (self != NULL, FALSE);

  if (value.entry == 0 || self->error != NULL)
    return FALSE;
  kind = get_kind (self, value);
  if (kind != 't' && kind != 'f')
    fail_type (self, value, _("true or false"));
  return kind == 't';
}

static void
fail_range (GoujiJsonWalk *self, GoujiJsonValue value, gint64 minimum, gint64 maximum)
{
  g_autofree char *lowest = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
  g_autofree char *highest = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);

  gouji_json_walk_fail (self, value, _("Expected a whole number from %s to %s"), lowest, highest);
}

/**
 * gouji_json_walk_int:
 * @fallback: what absent means
 *
 * Returns: the whole number, which lies from @minimum to @maximum
 */
gint64
gouji_json_walk_int (GoujiJsonWalk *self,
                     GoujiJsonValue value,
                     gint64 minimum,
                     gint64 maximum,
                     gint64 fallback)
{
  g_autofree char *number = NULL;
  const char *text;
  gsize length;
  gint64 result;

  g_return_val_if_fail (self != NULL, fallback);

  if (value.entry == 0 || self->error != NULL)
    return fallback;
  if (minimum > maximum)
    {
      gouji_json_walk_fail (self, value, _("There is nothing this number could refer to"));
      return fallback;
    }
  text = get_text (self, value, &length);
  number = is_number (*text) ? g_strndup (text, MIN (length, 32)) : NULL;
  if (number != NULL && g_ascii_string_to_signed (number, 10, minimum, maximum, &result, NULL))
    return result;
  fail_range (self, value, minimum, maximum);
  return fallback;
}

/**
 * gouji_json_walk_enum:
 * @fallback: what absent means
 *
 * Returns: the value that the string names
 */
int
gouji_json_walk_enum (GoujiJsonWalk *self, GoujiJsonValue value, GoujiEnum which, int fallback)
{
  const char *name;
  int result;

  g_return_val_if_fail (self != NULL, fallback);

  name = gouji_json_walk_string (self, value, NULL);
  if (name == NULL)
    return fallback;
  result = gouji_enum_find (which, name);
  if (result < 0)
    {
      g_autofree char *list = gouji_enum_dup_list (which);

      gouji_json_walk_fail (self, value, _("“%.80s” is not known here; expected one of: %s"), name,
                            list);
    }
  return result < 0 ? fallback : result;
}

/* 1.5e3 is 1500; what does not fit an exact decimal is NULL. */
static char *
dup_number (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  char *exponent = strpbrk (copy, "eE");
  GoujiDecimal number;
  gint64 power = 0;

  if (exponent != NULL)
    {
      const char *digits = exponent[1] == '+' ? exponent + 2 : exponent + 1;

      *exponent = '\0';
      if (!g_ascii_string_to_signed (digits, 10, -64, 64, &power, NULL))
        return NULL;
    }
  if (!gouji_decimal_parse (copy, -1, &number) || !gouji_decimal_shift (number, power, &number))
    return NULL;
  return gouji_decimal_to_string (number);
}

/**
 * gouji_json_walk_dup_amount:
 * @value: a string, or a number that is exact as a decimal
 *
 * Returns: (transfer full): the amount as text; "" when it is neither
 */
char *
gouji_json_walk_dup_amount (GoujiJsonWalk *self, GoujiJsonValue value)
{
  char *number = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (self != NULL, NULL);

  if (value.entry == 0 || self->error != NULL)
    return g_strdup ("");
  text = get_text (self, value, &length);
  if (*text == '"')
    return g_strdup (gouji_json_walk_string (self, value, ""));
  if (!is_number (*text))
    fail_type (self, value, _("an amount as a string or a number"));
  else
    {
      number = dup_number (text, length);
      if (number == NULL)
        gouji_json_walk_fail (self, value,
                              _("The number does not fit an exact decimal; expected at most 18 "
                                "digits, %d of them behind the point"),
                              GOUJI_DECIMAL_MAX_PLACES);
    }
  return number != NULL ? number : g_strdup ("");
}
