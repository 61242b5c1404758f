/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-report.h"

G_BEGIN_DECLS

typedef enum
{
  GOUJI_REPORT_TEXT,
  GOUJI_REPORT_JSON,
  GOUJI_REPORT_CSV,
} GoujiReportFormat;

/* Writes reports one after the other, so that none has to be kept.  The texts
 * returned, joined in order, are one document.  All are (transfer full). */
typedef struct _GoujiReportStream GoujiReportStream;

GoujiReportStream *gouji_report_stream_new   (GoujiReportFormat  format);
void               gouji_report_stream_free  (GoujiReportStream *self);
char              *gouji_report_stream_begin (GoujiReportStream *self);
char              *gouji_report_stream_add   (GoujiReportStream *self,
                                              GoujiReport       *report);
char              *gouji_report_stream_end   (GoujiReportStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiReportStream, gouji_report_stream_free)

G_END_DECLS
