/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-checker.h"

G_BEGIN_DECLS

/* Phases of opening, for a progress display. */
typedef enum
{
  GOUJI_PHASE_READING,
  GOUJI_PHASE_RECOGNISING,
  GOUJI_PHASE_CHECKING,
} GoujiPhase;

/* Called in the thread that loads; @fraction runs from 0 to 1 over all phases. */
typedef void (*GoujiProgressFunc) (GoujiPhase phase,
                                   double     fraction,
                                   gpointer   user_data);

/**
 * gouji_load:
 * @file: a file of any known format, or a folder of CSV files that are one disclosure's tables
 *
 * Reads and recognises, without checking.
 *
 * Returns: (transfer full) (element-type GoujiDisclosure): one or more disclosures,
 *   or %NULL with a located @error of %GOUJI_ERROR or %G_IO_ERROR
 */
GPtrArray   *gouji_load              (GFile              *file,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GError            **error);

/* The same and checking, off the main loop.  The result is an array of GoujiReport. */
void         gouji_load_async        (GFile              *file,
                                      GoujiRuleSet       *rules,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GPtrArray   *gouji_load_finish       (GAsyncResult       *result,
                                      GError            **error);

G_END_DECLS
