/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* The part of the preferences in which an office adds its own requirements of places.
 *
 * Signal "failed" (const char *message): what was asked for could not be done. */
#define GOUJI_TYPE_PROFILE_FILES (gouji_profile_files_get_type ())
G_DECLARE_FINAL_TYPE (GoujiProfileFiles, gouji_profile_files, GOUJI, PROFILE_FILES, AdwPreferencesGroup)

GtkWidget *gouji_profile_files_new    (GoujiRuleShelf     *shelf);
/* As if they were chosen. */
void       gouji_profile_files_add    (GoujiProfileFiles  *self,
                                       GFile             **files,
                                       guint               n_files);
/* @name: of the file that was added. */
void       gouji_profile_files_remove (GoujiProfileFiles  *self,
                                       const char         *name);

G_END_DECLS
