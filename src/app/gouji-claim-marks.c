/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-claim-marks.h"

#define ASSERTED_COLOR "error_color"
#define INVOLVED_COLOR "warning_color"
#define FILL_ALPHA 0x5000

static void
insert (PangoAttrList *list, PangoAttribute *attribute, const GoujiCellRef *span)
{
  attribute->start_index = span->offset;
  attribute->end_index = span->offset + span->length;
  pango_attr_list_insert (list, attribute);
}

static gboolean
look_up (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color);
}

static guint16
channel (double value)
{
  return (guint16) (CLAMP (value, 0, 1) * G_MAXUINT16);
}

static void
mark_tick (PangoAttrList *list, GtkWidget *widget, const GoujiCellRef *span, GoujiTick tick)
{
  static const struct
  {
    PangoUnderline underline;
    const char *color;
  } marks[] = {
    [GOUJI_TICK_NONE] = { PANGO_UNDERLINE_NONE, NULL },
    [GOUJI_TICK_UNTIED] = { PANGO_UNDERLINE_NONE, NULL },
    [GOUJI_TICK_TIED] = { PANGO_UNDERLINE_SINGLE, "success_color" },
    [GOUJI_TICK_ROUNDING] = { PANGO_UNDERLINE_DOUBLE, "accent_color" },
    [GOUJI_TICK_QUESTION] = { PANGO_UNDERLINE_ERROR, "warning_color" },
    [GOUJI_TICK_CONFLICTING] = { PANGO_UNDERLINE_ERROR, "error_color" },
  };
  GdkRGBA color;

  if (marks[tick].color == NULL)
    return;
  insert (list, pango_attr_underline_new (marks[tick].underline), span);
  if (look_up (widget, marks[tick].color, &color))
    insert (list,
            pango_attr_underline_color_new (channel (color.red), channel (color.green),
                                            channel (color.blue)),
            span);
}

static void
fill (PangoAttrList *list, GtkWidget *widget, const GoujiCellRef *span, const char *name)
{
  GdkRGBA color;

  if (span->length == 0 || !look_up (widget, name, &color))
    return;
  insert (list,
          pango_attr_background_new (channel (color.red), channel (color.green), channel (color.blue)),
          span);
  insert (list, pango_attr_background_alpha_new (FILL_ALPHA), span);
}

PangoAttrList *
gouji_claim_marks_new (GtkWidget *widget, GoujiSession *session, guint block)
{
  PangoAttrList *list = pango_attr_list_new ();
  GoujiReport *report = gouji_session_get_report (session);
  GoujiFinding *finding = gouji_session_get_finding (session);
  g_autoptr (GPtrArray) claims
      = report != NULL ? gouji_report_list_claims (report, block) : g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    {
      const GoujiClaim *claim = g_ptr_array_index (claims, i);

      mark_tick (list, widget, &claim->ref, gouji_report_get_tick (report, &claim->ref));
    }
  for (guint i = 0; finding != NULL && i < gouji_finding_get_n_cells (finding); i++)
    {
      const GoujiCellRef *cell = gouji_finding_get_cell (finding, i);

      if (cell->table < 0 && cell->block == (int) block)
        fill (list, widget, cell, i == 0 ? ASSERTED_COLOR : INVOLVED_COLOR);
    }
  return list;
}

GoujiCellRef
gouji_claim_marks_find (GoujiSession *session, guint block, guint index)
{
  GoujiReport *report = gouji_session_get_report (session);
  g_autoptr (GPtrArray) claims
      = report != NULL ? gouji_report_list_claims (report, block) : g_ptr_array_new ();

  for (guint i = 0; i < claims->len; i++)
    {
      const GoujiCellRef *ref = &((const GoujiClaim *) g_ptr_array_index (claims, i))->ref;

      if (index >= ref->offset && index < ref->offset + ref->length)
        return *ref;
    }
  return GOUJI_CELL_REF_TEXT ((int) block, 0, 0);
}
