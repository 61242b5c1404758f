/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* The profiles of places, by name: those that come with Gouji, and an office's own. */

/* Adds the profiles of @folder, one a file NAME.ini as in data/profiles; one of the name
 * of another takes its place.  A folder that is not there holds none.  FALSE: one of them
 * is wrong, which @error tells; the others count.  What was checked before stays. */
gboolean    gouji_profiles_add_folder  (GFile            *folder,
                                        GError          **error);
/* (transfer full): where an office's own are kept. */
GFile      *gouji_profiles_dup_default_folder (void);
/* Adds one; its name is that of the file without its ending. */
gboolean    gouji_profiles_add_file    (GFile            *file,
                                        GError          **error);
/* Takes one that was added away; that of Gouji of its name counts again. */
gboolean    gouji_profiles_remove      (const char       *name);
/* Whether @file is such a profile. */
gboolean    gouji_profiles_check_file  (GFile            *file,
                                        GError          **error);
/* (transfer full): sorted; "national" first. */
GStrv       gouji_profiles_list        (void);
/* (transfer none): for the user; @name itself when there is no such profile. */
const char *gouji_profiles_get_title   (const char       *name);
const char *gouji_profiles_get_source  (const char       *name);
/* What is checked by where a document does not tell its place; "" for the national one.  In
 * any thread. */
void        gouji_profiles_set_default (const char       *name);
/* (transfer none): the name of the one that @disclosure is checked by. */
const char *gouji_profiles_of          (GoujiDisclosure  *disclosure);

G_END_DECLS
