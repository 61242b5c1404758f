/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "loader/gouji-corrections-store.h"
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

/* Reads and recognises, without checking.  A file of any known format, or a folder of
 * CSV files that are one disclosure's tables. */
GPtrArray   *gouji_load              (GFile              *file,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GError            **error);

/* The same with several files of text or CSV that are one disclosure: its narrative
 * and its tables, say. */
GPtrArray   *gouji_load_files        (GFile             **files,
                                      guint               n_files,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GError            **error);

/* The same with the corrections that @store (nullable) has for the documents. */
GPtrArray   *gouji_load_corrected    (GFile                 **files,
                                      guint                   n_files,
                                      GoujiCorrectionsStore  *store,
                                      GoujiProgressFunc       progress,
                                      gpointer                progress_data,
                                      GCancellable           *cancellable,
                                      GError                **error);

/* Makes a GObject of a recognised disclosure, in any thread; %NULL with @error stops. */
typedef gpointer (*GoujiWorkFunc) (GoujiDisclosure *disclosure,
                                   gpointer         user_data,
                                   GError         **error);
/* @result: (transfer none) */
typedef void     (*GoujiTakeFunc) (gpointer         result,
                                   gpointer         user_data);

/* Disclosures known by number; @read (transfer full) gives one that holds blocks, in any
 * thread, and is asked for each once. */
typedef struct
{
  guint             n;
  GoujiDisclosure *(*read) (guint          index,
                            gpointer       data,
                            GCancellable  *cancellable,
                            GError       **error);
  gpointer          data;
} GoujiDisclosureList;

gboolean     gouji_load_each_of      (const GoujiDisclosureList *list,
                                      GoujiCorrectionsStore *store,
                                      GoujiWorkFunc       work,
                                      GoujiTakeFunc       take,
                                      gpointer            user_data,
                                      GCancellable       *cancellable,
                                      GError            **error);

/* As gouji_load(), on all cores, and with few disclosures recognised at a time. */
gboolean     gouji_load_each         (GFile              *file,
                                      GoujiWorkFunc       work,
                                      GoujiTakeFunc       take,
                                      gpointer            user_data,
                                      GCancellable       *cancellable,
                                      GError            **error);

/* What reading leaves to do of a disclosure that holds blocks alone. */
void         gouji_load_recognise    (GoujiDisclosure    *disclosure);
/* (transfer full): what a source read from @file is called. */
char        *gouji_load_dup_name     (GFile              *file);

gboolean     gouji_load_each_corrected (GFile                 *file,
                                        GoujiCorrectionsStore *store,
                                        GoujiWorkFunc          work,
                                        GoujiTakeFunc          take,
                                        gpointer               user_data,
                                        GCancellable          *cancellable,
                                        GError               **error);

/* Whether gouji_load() takes @folder as one: it holds CSV files (by name, .csv or
 * .tsv) and nothing else that is visible.  Every other folder is for the caller to
 * walk, each file in it being a document of its own. */
gboolean     gouji_load_is_folder_of_tables (GFile       *folder);

/* Loading and checking, off the main loop.  The result is an array of GoujiReport. */
void         gouji_load_async        (GFile              *file,
                                      GoujiRuleSet       *rules,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
void         gouji_load_files_async  (GFile             **files,
                                      guint               n_files,
                                      GoujiCorrectionsStore *store, /* or NULL */
                                      GoujiRuleSet       *rules,
                                      GoujiProgressFunc   progress,
                                      gpointer            progress_data,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GPtrArray   *gouji_load_finish       (GAsyncResult       *result,
                                      GError            **error);

G_END_DECLS
