/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/stat.h>

#include "loader/gouji-unit-layout.h"
#include "model/gouji-disclosure.h"

G_BEGIN_DECLS

/* A file beside the budget lines of an export: rows that tell their unit, or a project
 * that another file assigns to one.  Where each unit's rows stand is noted down; they are
 * read when they are asked for. */
typedef struct _GoujiProvinceSide GoujiProvinceSide;

/* (transfer full) (nullable): NULL when it cannot be told apart by its header. */
GoujiProvinceSide     *gouji_province_side_open       (GFile             *file);
void                   gouji_province_side_free       (GoujiProvinceSide *self);
const GoujiUnitLayout *gouji_province_side_get_layout (const GoujiProvinceSide *self);
guint64                gouji_province_side_get_size   (const GoujiProvinceSide *self);
/* @units: text of a unit's code → its number + 1; @projects: of a project's, the same,
 * which rows that tell both add to.  FALSE when a row is nobody's or not plain. */
gboolean               gouji_province_side_index      (GoujiProvinceSide *self,
                                                       GHashTable        *units,
                                                       GHashTable        *projects,
                                                       GCancellable      *cancellable);
/* Adds the file to the sources of @disclosure, and the rows of @unit as a grid. */
gboolean               gouji_province_side_read       (GoujiProvinceSide *self,
                                                       guint              unit,
                                                       GoujiDisclosure   *disclosure,
                                                       GCancellable      *cancellable,
                                                       GError           **error);

/* Of a file that is held open.  Appends bytes of it; what ends without a line end gets
 * one. */
gboolean gouji_province_file_append    (int                fd,
                                        const struct stat *stat,
                                        const char        *name,
                                        GString           *text,
                                        guint64            offset,
                                        guint64            length,
                                        GError           **error);
gboolean gouji_province_file_unchanged (int                fd,
                                        const struct stat *stat,
                                        const char        *name,
                                        GError           **error);
/* (transfer full) */
char    *gouji_province_file_hash      (int                fd,
                                        const struct stat *stat,
                                        const char        *name,
                                        GCancellable      *cancellable,
                                        GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiProvinceSide, gouji_province_side_free)

G_END_DECLS
