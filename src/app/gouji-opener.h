/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

/* Opens files one after the other off the main loop, for the window: opening another
 * cancels what is under way.  Properties "busy" and "progress" (0 … 1). */
#define GOUJI_TYPE_OPENER (gouji_opener_get_type ())
G_DECLARE_FINAL_TYPE (GoujiOpener, gouji_opener, GOUJI, OPENER, GObject)

/* Signals:
 *   "opened" (GFile *file, GPtrArray *reports)
 *   "failed" (GFile *file, const char *message)
 */
GoujiOpener *gouji_opener_new      (GoujiRuleSet *rules);
/* With the corrections that @store (nullable) has for the documents. */
void         gouji_opener_set_store (GoujiOpener           *self,
                                     GoujiCorrectionsStore *store);
void         gouji_opener_set_rules (GoujiOpener           *self,
                                     GoujiRuleSet          *rules);
void         gouji_opener_open     (GoujiOpener *self,
                                    GFile       *file);
/* Several that are one document; "opened" and "failed" tell of the first. */
void         gouji_opener_open_files (GoujiOpener *self,
                                      GFile      **files,
                                      guint        n_files);
void         gouji_opener_cancel   (GoujiOpener *self);
gboolean     gouji_opener_get_busy (GoujiOpener *self);
double       gouji_opener_get_progress (GoujiOpener *self);

G_END_DECLS
