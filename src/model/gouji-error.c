/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-error.h"

typedef struct
{
  char *source_name;
  guint line;
  guint column;
  char *text;
} GoujiErrorPrivate;

static void
gouji_error_private_init (GoujiErrorPrivate *priv)
{
}

static void
gouji_error_private_copy (const GoujiErrorPrivate *from, GoujiErrorPrivate *to)
{
  to->source_name = g_strdup (from->source_name);
  to->line = from->line;
  to->column = from->column;
  to->text = g_strdup (from->text);
}

static void
gouji_error_private_clear (GoujiErrorPrivate *priv)
{
  g_free (priv->source_name);
  g_free (priv->text);
}

G_DEFINE_EXTENDED_ERROR (GoujiError, gouji_error)

static char *
locate (guint line, guint column, const char *text)
{
  if (line == 0)
    return g_strdup (text);
  if (column == 0)
    return g_strdup_printf ("%u: %s", line, text);
  return g_strdup_printf ("%u:%u: %s", line, column, text);
}

/**
 * gouji_set_error_at:
 * @error: (nullable): where to put the error
 * @source_name: (nullable): what the user knows the input as
 * @line: from 1, or 0 when the whole input is meant
 * @column: from 1, or 0 when the whole line is meant
 * @format: what is wrong and what was expected, translated, without a place
 *
 * Sets a located error of %GOUJI_ERROR.  Its message begins with the line and
 * column; gouji_error_get_place() and gouji_error_get_text() give the parts.
 */
void
gouji_set_error_at (GError **error,
                    GoujiError code,
                    const char *source_name,
                    guint line,
                    guint column,
                    const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  GoujiErrorPrivate *priv;
  va_list args;

  g_return_if_fail (format != NULL);
  g_return_if_fail (error == NULL || *error == NULL);

  if (error == NULL)
    return;
  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  message = locate (line, column, text);
  g_set_error_literal (error, GOUJI_ERROR, code, message);
  priv = gouji_error_get_private (*error);
  priv->source_name = g_strdup (source_name);
  priv->line = line;
  priv->column = column;
  priv->text = g_steal_pointer (&text);
}

/**
 * gouji_error_get_place:
 * @error: any error
 * @source_name: (out) (optional) (nullable) (transfer none): the input, or %NULL
 * @line: (out) (optional): from 1, or 0
 * @column: (out) (optional): from 1, or 0
 *
 * Returns: %FALSE when @error is not of %GOUJI_ERROR and so has no place
 */
gboolean
gouji_error_get_place (const GError *error, const char **source_name, guint *line, guint *column)
{
  const GoujiErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, FALSE);

  priv = error->domain == GOUJI_ERROR ? gouji_error_get_private (error) : NULL;
  if (source_name != NULL)
    *source_name = priv != NULL ? priv->source_name : NULL;
  if (line != NULL)
    *line = priv != NULL ? priv->line : 0;
  if (column != NULL)
    *column = priv != NULL ? priv->column : 0;
  return priv != NULL;
}

/**
 * gouji_error_get_text:
 *
 * Returns: (transfer none): what is wrong without the place; the whole message of
 *   errors of other domains
 */
const char *
gouji_error_get_text (const GError *error)
{
  const GoujiErrorPrivate *priv;

  g_return_val_if_fail (error != NULL, "");

  priv = error->domain == GOUJI_ERROR ? gouji_error_get_private (error) : NULL;
  return priv != NULL && priv->text != NULL ? priv->text : error->message;
}
