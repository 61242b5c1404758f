/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON text piece by piece, in the order asked for, without a tree in memory. */
typedef struct _GoujiJsonOutput GoujiJsonOutput;

typedef enum
{
  GOUJI_JSON_LINES,    /* each member or element on a line of its own */
  GOUJI_JSON_ONE_LINE, /* everything inside on one line */
} GoujiJsonLayout;

/* A @key is given inside objects and NULL inside arrays and at the top. */
GoujiJsonOutput *gouji_json_output_new          (void);
void             gouji_json_output_free         (GoujiJsonOutput *self);
void             gouji_json_output_begin_object (GoujiJsonOutput *self,
                                                 const char      *key,
                                                 GoujiJsonLayout  layout);
void             gouji_json_output_begin_array  (GoujiJsonOutput *self,
                                                 const char      *key,
                                                 GoujiJsonLayout  layout);
void             gouji_json_output_end          (GoujiJsonOutput *self);
void             gouji_json_output_add_string   (GoujiJsonOutput *self,
                                                 const char      *key,
                                                 const char      *value);
void             gouji_json_output_add_int      (GoujiJsonOutput *self,
                                                 const char      *key,
                                                 gint64           value);
void             gouji_json_output_add_boolean  (GoujiJsonOutput *self,
                                                 const char      *key,
                                                 gboolean         value);
char            *gouji_json_output_take_text    (GoujiJsonOutput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiJsonOutput, gouji_json_output_free)

G_END_DECLS
