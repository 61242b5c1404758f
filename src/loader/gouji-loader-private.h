/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-loader.h"

G_BEGIN_DECLS

/* Where a load stands in the whole, for a part of it to report. */
typedef struct
{
  GoujiProgressFunc func; /* or NULL */
  gpointer          data;
  double            scale; /* the share of the whole that reading and recognising make up */
} GoujiLoadProgress;

void       gouji_load_progress_report (const GoujiLoadProgress *self,
                                       GoujiPhase               phase,
                                       double                   fraction);
/* As gouji_load_files(); one file may be of any kind, or a folder. */
GPtrArray *gouji_load_read            (GFile                  **files,
                                       guint                    n_files,
                                       GoujiCorrectionsStore   *store,
                                       const GoujiLoadProgress *progress,
                                       GCancellable            *cancellable,
                                       GError                 **error);
/* @index: which of its file's documents it is; @store may be NULL. */
void       gouji_load_recognise_corrected (GoujiDisclosure       *disclosure,
                                           guint                  index,
                                           GoujiCorrectionsStore *store);

GPtrArray *gouji_load_read_blocks     (GFile                  **files,
                                       guint                    n_files,
                                       const GoujiLoadProgress *progress,
                                       GCancellable            *cancellable,
                                       GError                 **error);

G_END_DECLS
