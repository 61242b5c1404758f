/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where something stands in what was read.  @line and @field count from 1 (a
 * field is a cell within the line); 0 means the whole line or the whole source.
 * @source indexes the disclosure's sources. */
typedef struct
{
  guint32 line;
  guint16 field;
  guint16 source;
} GoujiPlace;

#define GOUJI_PLACE_NONE ((GoujiPlace) { 0, 0, 0 })

G_END_DECLS
