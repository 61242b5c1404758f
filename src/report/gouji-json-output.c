/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-json-output.h"

#define INDENT 2

typedef struct
{
  char closer;
  GoujiJsonLayout layout;
  gboolean empty;
} Level;

struct _GoujiJsonOutput
{
  GString *text;
  GArray *levels; /* Level */
};

/**
 * gouji_json_output_new:
 *
 * Returns: (transfer full): an output that holds nothing yet
 */
GoujiJsonOutput *
gouji_json_output_new (void)
{
  GoujiJsonOutput *self = g_new0 (GoujiJsonOutput, 1);

  self->text = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return self;
}

void
gouji_json_output_free (GoujiJsonOutput *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

static Level *
innermost (GoujiJsonOutput *self)
{
  return self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : NULL;
}

static void
new_line (GoujiJsonOutput *self, guint depth)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < depth * INDENT; i++)
    g_string_append_c (self->text, ' ');
}

static void
append_quoted (GString *text, const char *value)
{
  g_autofree char *valid = g_utf8_validate (value, -1, NULL) ? NULL : g_utf8_make_valid (value, -1);

  g_string_append_c (text, '"');
  for (const char *p = valid != NULL ? valid : value; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c == '"' || c == '\\')
        g_string_append_printf (text, "\\%c", c);
      else if (c == '\n')
        g_string_append (text, "\\n");
      else if (c == '\t')
        g_string_append (text, "\\t");
      else if (c < 0x20 || c == 0x7F)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_c (text, c);
    }
  g_string_append_c (text, '"');
}

/* What stands before a value: comma, line break, key. */
static void
lead (GoujiJsonOutput *self, const char *key)
{
  Level *level = innermost (self);

  if (level != NULL)
    {
      g_assert ((key != NULL) == (level->closer == '}'));
      if (!level->empty)
        g_string_append_c (self->text, ',');
      if (level->layout == GOUJI_JSON_LINES)
        new_line (self, self->levels->len);
      else if (!level->empty)
        g_string_append_c (self->text, ' ');
      level->empty = FALSE;
    }
  if (key != NULL)
    {
      append_quoted (self->text, key);
      g_string_append (self->text, ": ");
    }
}

static void
begin (GoujiJsonOutput *self, const char *key, char opener, char closer, GoujiJsonLayout layout)
{
  const Level *outer = innermost (self);
  Level level = { closer, layout, TRUE };

  if (outer != NULL && outer->layout == GOUJI_JSON_ONE_LINE)
    level.layout = GOUJI_JSON_ONE_LINE;
  lead (self, key);
  g_string_append_c (self->text, opener);
  g_array_append_val (self->levels, level);
}

/**
 * gouji_json_output_begin_object:
 * @key: (nullable): inside an object
 * @layout: inside something on one line it is always that
 */
void
gouji_json_output_begin_object (GoujiJsonOutput *self, const char *key, GoujiJsonLayout layout)
{
  g_return_if_fail (self != NULL);
  begin (self, key, '{', '}', layout);
}

/**
 * gouji_json_output_begin_array:
 * @key: (nullable): inside an object
 * @layout: inside something on one line it is always that
 */
void
gouji_json_output_begin_array (GoujiJsonOutput *self, const char *key, GoujiJsonLayout layout)
{
  g_return_if_fail (self != NULL);
  begin (self, key, '[', ']', layout);
}

/**
 * gouji_json_output_end:
 *
 * Ends the innermost object or array.
 */
void
gouji_json_output_end (GoujiJsonOutput *self)
{
  Level level;

  g_return_if_fail (self != NULL && self->levels->len > 0);

  level = *innermost (self);
  g_array_set_size (self->levels, self->levels->len - 1);
  if (level.layout == GOUJI_JSON_LINES && !level.empty)
    new_line (self, self->levels->len);
  g_string_append_c (self->text, level.closer);
}

/**
 * gouji_json_output_add_string:
 * @value: (nullable): %NULL is written as null; bytes that are no UTF-8 are replaced
 */
void
gouji_json_output_add_string (GoujiJsonOutput *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL);

  lead (self, key);
  if (value == NULL)
    g_string_append (self->text, "null");
  else
    append_quoted (self->text, value);
}

void
gouji_json_output_add_int (GoujiJsonOutput *self, const char *key, gint64 value)
{
  g_return_if_fail (self != NULL);

  lead (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
gouji_json_output_add_boolean (GoujiJsonOutput *self, const char *key, gboolean value)
{
  g_return_if_fail (self != NULL);

  lead (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * gouji_json_output_take_text:
 *
 * Returns: (transfer full): what was written since the last call, ending in a line
 *   break when everything begun has been ended
 */
char *
gouji_json_output_take_text (GoujiJsonOutput *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->levels->len == 0)
    g_string_append_c (self->text, '\n');
  text = g_strndup (self->text->str, self->text->len);
  g_string_truncate (self->text, 0);
  return text;
}
