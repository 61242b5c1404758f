/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "loader/gouji-rule-shelf.h"

G_BEGIN_DECLS

/* The page of the preferences on which an office adds its own rule files, tries them and
 * switches them on.
 *
 * Signal "failed" (const char *message): what was asked for could not be done. */
#define GOUJI_TYPE_RULE_FILES_PAGE (gouji_rule_files_page_get_type ())
G_DECLARE_FINAL_TYPE (GoujiRuleFilesPage, gouji_rule_files_page, GOUJI, RULE_FILES_PAGE, AdwPreferencesPage)

GtkWidget *gouji_rule_files_page_new (GoujiRuleShelf      *shelf);
/* As if they were chosen. */
void       gouji_rule_files_page_add (GoujiRuleFilesPage  *self,
                                      GFile              **files,
                                      guint                n_files);
/* Tries the rules of the file of that name on @files, files and folders; what they would
 * find is shown in a window of its own. */
void       gouji_rule_files_page_try (GoujiRuleFilesPage  *self,
                                      const char          *name,
                                      GFile              **files,
                                      guint                n_files);

G_END_DECLS
