/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An exclusive lock between processes on a folder.  It ends with the process that holds
 * it, however that ends. */
typedef struct _GoujiFolderLock GoujiFolderLock;

GoujiFolderLock *gouji_folder_lock_new  (const char       *folder,
                                         GError          **error);
void             gouji_folder_lock_free (GoujiFolderLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiFolderLock, gouji_folder_lock_free)

G_END_DECLS
