/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "recognise/gouji-corrections.h"

G_BEGIN_DECLS

/* The folder in which corrections are kept, one file a document, found by the hash of the
 * document's content wherever it lies.  May be used from any thread.
 *
 * Nothing that was saved is lost: files are replaced as a whole and durably, and one that
 * cannot be read is set aside under another name, never overwritten. */
#define GOUJI_TYPE_CORRECTIONS_STORE (gouji_corrections_store_get_type ())
G_DECLARE_FINAL_TYPE (GoujiCorrectionsStore, gouji_corrections_store, GOUJI, CORRECTIONS_STORE,
                      GObject)

GoujiCorrectionsStore *gouji_corrections_store_new       (GFile                   *folder);
/* One that has @corrections for every document, and keeps nothing. */
GoujiCorrectionsStore *gouji_corrections_store_new_fixed (const GoujiCorrections  *corrections);
/* (transfer full): below the user's data folder. */
GFile                 *gouji_corrections_store_dup_default_folder (void);

/* (transfer full) (nullable): what is kept under @key; NULL without @error: nothing. */
GoujiCorrections      *gouji_corrections_store_find      (GoujiCorrectionsStore   *self,
                                                          const char              *key,
                                                          GError                 **error);
/* Without corrections the file goes. */
gboolean               gouji_corrections_store_save      (GoujiCorrectionsStore   *self,
                                                          const char              *key,
                                                          const GoujiCorrections  *corrections,
                                                          GError                 **error);

/* (transfer full): from a file of its own. */
GoujiCorrections      *gouji_corrections_load            (GFile                   *file,
                                                          const char              *name,
                                                          GError                 **error);

/* (transfer full): what a document's corrections are kept under: the hash of its content,
 * and for the further documents of a file which one of them it is; "" when no hash is
 * known. */
char                  *gouji_corrections_dup_key         (GoujiDisclosure         *disclosure,
                                                          guint                    index);

G_END_DECLS
