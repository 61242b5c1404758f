/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "model/gouji-enum-names.h"
#include "model/gouji-error.h"
#include "readers/gouji-json-guard.h"

G_BEGIN_DECLS

/* Reads values of a guarded JSON text.  Values come from json-glib; their places, and
 * the text of numbers, from the guard's index, which is walked alongside.
 *
 * The first thing that is not as expected is kept as the located error, and every
 * getter returns its fallback from then on: callers look once, where it matters. */
typedef struct _GoujiJsonWalk GoujiJsonWalk;

/* A value: its entry in the index, and its node once it is opened. */
typedef struct
{
  guint     entry; /* 0: absent, or the whole text */
  JsonNode *node;
} GoujiJsonValue;

#define GOUJI_JSON_ROOT ((GoujiJsonValue) { 0, NULL })

/* Goes over the elements of an array, or the members of an object. */
typedef struct
{
  GoujiJsonWalk *walk;
  JsonNode      *container;
  gboolean       object;
  guint          element;
  guint          entry; /* what comes next */
  guint          end;
} GoujiJsonIter;

GoujiJsonWalk *gouji_json_walk_new        (const GoujiJsonIndex *index);
void           gouji_json_walk_free       (GoujiJsonWalk        *self);
gboolean       gouji_json_walk_has_failed (const GoujiJsonWalk  *self);
void           gouji_json_walk_propagate  (GoujiJsonWalk        *self,
                                           GError              **error);
void           gouji_json_walk_fail       (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value,
                                           const char           *format,
                                           ...) G_GNUC_PRINTF (3, 4);

gboolean       gouji_json_walk_open       (GoujiJsonWalk        *self,
                                           GoujiJsonValue       *value);
gboolean       gouji_json_walk_members    (GoujiJsonWalk        *self,
                                           GoujiJsonValue        object,
                                           const char *const    *names,
                                           guint                 n_names,
                                           GoujiJsonValue       *members);
gboolean       gouji_json_walk_require    (GoujiJsonWalk        *self,
                                           GoujiJsonValue        object,
                                           GoujiJsonValue        member,
                                           const char           *name);
void           gouji_json_walk_begin_array  (GoujiJsonWalk      *self,
                                           GoujiJsonValue        array,
                                           GoujiJsonIter        *iter);
void           gouji_json_walk_begin_object (GoujiJsonWalk      *self,
                                           GoujiJsonValue        object,
                                           GoujiJsonIter        *iter);
gboolean       gouji_json_walk_next       (GoujiJsonIter        *iter,
                                           char                **name,
                                           GoujiJsonValue       *value);
guint          gouji_json_walk_count      (GoujiJsonWalk        *self,
                                           GoujiJsonValue        array);

gboolean       gouji_json_walk_is_null    (const GoujiJsonWalk  *self,
                                           GoujiJsonValue        value);
gboolean       gouji_json_walk_is_string  (const GoujiJsonWalk  *self,
                                           GoujiJsonValue        value);
gboolean       gouji_json_walk_is_object  (const GoujiJsonWalk  *self,
                                           GoujiJsonValue        value);
const char    *gouji_json_walk_string     (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value,
                                           const char           *fallback);
gboolean       gouji_json_walk_boolean    (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value);
gint64         gouji_json_walk_int        (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value,
                                           gint64                minimum,
                                           gint64                maximum,
                                           gint64                fallback);
int            gouji_json_walk_enum       (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value,
                                           GoujiEnum             which,
                                           int                   fallback);
char          *gouji_json_walk_dup_amount (GoujiJsonWalk        *self,
                                           GoujiJsonValue        value);
guint          gouji_json_walk_get_line   (const GoujiJsonWalk  *self,
                                           GoujiJsonValue        value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiJsonWalk, gouji_json_walk_free)

G_END_DECLS
