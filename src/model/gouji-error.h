/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GoujiError:
 * @GOUJI_ERROR_UNREADABLE: the file could not be opened or read
 * @GOUJI_ERROR_ENCODING: the bytes are in no encoding that is known
 * @GOUJI_ERROR_SYNTAX: the text breaks its format's grammar
 * @GOUJI_ERROR_TOO_LARGE: a bound on size, depth, length or count was passed
 * @GOUJI_ERROR_INVALID: well formed, but not what the format asks for
 * @GOUJI_ERROR_NOT_A_DISCLOSURE: nothing in it can be shown
 *
 * Why an input was refused.  Messages are located: made by gouji_set_error_at(),
 * they begin with `LINE:COLUMN: ` where a place is known.
 */
typedef enum
{
  GOUJI_ERROR_UNREADABLE,
  GOUJI_ERROR_ENCODING,
  GOUJI_ERROR_SYNTAX,
  GOUJI_ERROR_TOO_LARGE,
  GOUJI_ERROR_INVALID,
  GOUJI_ERROR_NOT_A_DISCLOSURE,
} GoujiError;

#define GOUJI_ERROR (gouji_error_quark ())
GQuark gouji_error_quark  (void);

void   gouji_set_error_at (GError     **error,
                           GoujiError   code,
                           const char  *source_name,
                           guint        line,
                           guint        column,
                           const char  *format,
                           ...) G_GNUC_PRINTF (6, 7);

/* The parts of a located message, for output such as FILE:LINE:COLUMN: error: TEXT. */
gboolean    gouji_error_get_place (const GError  *error,
                                   const char   **source_name,
                                   guint         *line,
                                   guint         *column);
const char *gouji_error_get_text  (const GError  *error);

G_END_DECLS
