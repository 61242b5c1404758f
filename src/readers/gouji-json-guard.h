/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bounds on a JSON text, beside its size. */
#define GOUJI_JSON_MAX_DEPTH 64
#define GOUJI_JSON_MAX_ENTRIES (24u * 1024 * 1024)
/* json-glib keeps members in hash tables; so many that collide cost nothing yet. */
#define GOUJI_JSON_MAX_MEMBERS 512

/* One value, or the name of a member, of a checked JSON text.  Entries stand in the
 * order of the text: a container, then what it holds; a name, then its value. */
typedef struct
{
  guint32 offset; /* of its first byte */
  guint32 end;    /* behind its last byte */
  guint32 next;   /* index of the first entry that is not part of it */
} GoujiJsonEntry;

/* A JSON text that was found to be strictly valid, with the place of everything in it. */
typedef struct _GoujiJsonIndex GoujiJsonIndex;

GoujiJsonIndex       *gouji_json_guard_scan           (const char           *text,
                                                       gsize                 length,
                                                       const char           *source_name,
                                                       GError              **error);
void                  gouji_json_index_free           (GoujiJsonIndex       *self);

const char           *gouji_json_index_get_text        (const GoujiJsonIndex *self);
const char           *gouji_json_index_get_source_name (const GoujiJsonIndex *self);
guint                 gouji_json_index_get_n_entries   (const GoujiJsonIndex *self);
const GoujiJsonEntry *gouji_json_index_get_entry       (const GoujiJsonIndex *self,
                                                        guint                 entry);
void                  gouji_json_index_locate          (const GoujiJsonIndex *self,
                                                        gsize                 offset,
                                                        guint                *line,
                                                        guint                *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiJsonIndex, gouji_json_index_free)

G_END_DECLS
