/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readers/gouji-json-guard.h"

G_BEGIN_DECLS

struct _GoujiJsonIndex
{
  const char *text;
  gsize       length;
  const char *source_name;
  GArray     *entries; /* GoujiJsonEntry */
  GArray     *lines;   /* guint32: where each line begins */
};

GoujiJsonIndex *gouji_json_index_new (const char *text,
                                      gsize       length,
                                      const char *source_name);

G_END_DECLS
