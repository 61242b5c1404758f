/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/gouji-report-stream.h"

#include "report/gouji-report-private.h"
#include "report/gouji-writer.h"

struct _GoujiReportStream
{
  GoujiReportFormat format;
  GoujiJsonOutput *json;
};

/**
 * gouji_report_stream_new:
 *
 * Returns: (transfer full): a stream; begin it, add reports, end it
 */
GoujiReportStream *
gouji_report_stream_new (GoujiReportFormat format)
{
  GoujiReportStream *self = g_new0 (GoujiReportStream, 1);

  self->format = format;
  self->json = gouji_json_output_new ();
  return self;
}

void
gouji_report_stream_free (GoujiReportStream *self)
{
  if (self == NULL)
    return;
  gouji_json_output_free (self->json);
  g_free (self);
}

/**
 * gouji_report_stream_begin:
 *
 * Returns: (transfer full): what comes before the first report
 */
char *
gouji_report_stream_begin (GoujiReportStream *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->format)
    {
    case GOUJI_REPORT_JSON:
      gouji_report_begin_json (self->json);
      return gouji_json_output_take_text (self->json);
    case GOUJI_REPORT_CSV:
      return gouji_report_dup_csv_header ();
    case GOUJI_REPORT_TEXT:
    default:
      return g_strdup ("");
    }
}

/**
 * gouji_report_stream_add:
 *
 * Returns: (transfer full): the report
 */
char *
gouji_report_stream_add (GoujiReportStream *self, GoujiReport *report)
{
  GString *rows;

  g_return_val_if_fail (self != NULL && GOUJI_IS_REPORT (report), NULL);

  switch (self->format)
    {
    case GOUJI_REPORT_JSON:
      gouji_report_add_json (self->json, report);
      return gouji_json_output_take_text (self->json);
    case GOUJI_REPORT_CSV:
      rows = g_string_new (NULL);
      gouji_report_append_csv (rows, report);
      return g_string_free (rows, FALSE);
    case GOUJI_REPORT_TEXT:
    default:
      return gouji_report_to_text (report);
    }
}

/**
 * gouji_report_stream_end:
 *
 * Returns: (transfer full): what comes after the last report
 */
char *
gouji_report_stream_end (GoujiReportStream *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->format != GOUJI_REPORT_JSON)
    return g_strdup ("");
  gouji_report_end_json (self->json);
  return gouji_json_output_take_text (self->json);
}
