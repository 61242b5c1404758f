/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Times of the same work done again and again. */
typedef struct
{
  const char *label;
  GArray     *times; /* double, milliseconds */
} GoujiBench;

void   gouji_bench_init   (GoujiBench *self,
                           const char *label);
void   gouji_bench_add    (GoujiBench *self,
                           gint64      microseconds);
/* Prints the median, the least and the most. */
void   gouji_bench_finish (GoujiBench *self);
/* (transfer full) (element-type filename): the documents to measure on: our own
 * sample, and, where they are at hand, real ones. */
GStrv  gouji_bench_list_documents (void);

G_END_DECLS
