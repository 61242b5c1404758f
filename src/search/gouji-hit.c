/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "search/gouji-hit.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* Characters of a text that is shown, and how many of them before what is meant. */
#define MAX_CHARS 90
#define CHARS_BEFORE 24

struct _GoujiHit
{
  GObject parent_instance;

  GoujiHitKind kind;
  GoujiSpot *spot;
  char *text;
  char *detail;
  GArray *ranges;
};

G_DEFINE_FINAL_TYPE (GoujiHit, gouji_hit, G_TYPE_OBJECT)

static void
gouji_hit_finalize (GObject *object)
{
  GoujiHit *self = GOUJI_HIT (object);

  g_clear_object (&self->spot);
  g_free (self->text);
  g_free (self->detail);
  g_clear_pointer (&self->ranges, g_array_unref);
  G_OBJECT_CLASS (gouji_hit_parent_class)->finalize (object);
}

static void
gouji_hit_class_init (GoujiHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gouji_hit_finalize;
}

static void
gouji_hit_init (GoujiHit *self G_GNUC_UNUSED)
{
}

/* Lines broken by the printer's page are one line in a list. */
static char *
on_one_line (const char *text)
{
  char *line = g_strdup (text);

  return g_strstrip (g_strdelimit (line, "\n\r\t", ' '));
}

/* The part of @text around its first range. */
static char *
excerpt (const char *text, const GArray *ranges)
{
  glong length = g_utf8_strlen (text, -1);
  glong first = 0;
  const char *start, *end;

  if (length <= MAX_CHARS)
    return g_strdup (text);
  if (ranges->len > 0)
    first = g_utf8_pointer_to_offset (text, text + g_array_index (ranges, GoujiQueryRange, 0).start);
  first = CLAMP (first - CHARS_BEFORE, 0, length - MAX_CHARS);
  start = g_utf8_offset_to_pointer (text, first);
  end = g_utf8_offset_to_pointer (start, MAX_CHARS);
  return g_strdup_printf ("%s%.*s%s", first > 0 ? "…" : "", (int) (end - start), start,
                          *end != '\0' ? "…" : "");
}

/**
 * gouji_hit_new:
 * @query: by which it was found
 * @text: what was found
 * @detail: what it is part of
 *
 * Returns: (transfer full): the hit
 */
GoujiHit *
gouji_hit_new (GoujiHitKind kind, GoujiSpot *spot, GoujiQuery *query, const char *text, const char *detail)
{
  GoujiHit *self;
  g_autofree char *line = NULL;
  g_autoptr (GArray) ranges = NULL;

  g_return_val_if_fail (kind < GOUJI_N_HIT_KINDS && GOUJI_IS_SPOT (spot), NULL);
  g_return_val_if_fail (query != NULL && text != NULL && detail != NULL, NULL);

  self = g_object_new (GOUJI_TYPE_HIT, NULL);
  self->kind = kind;
  self->spot = g_object_ref (spot);
  self->detail = on_one_line (detail);
  line = on_one_line (text);
  ranges = gouji_query_find_ranges (query, line);
  self->text = excerpt (line, ranges);
  self->ranges = gouji_query_find_ranges (query, self->text);
  return self;
}

GoujiHitKind
gouji_hit_get_kind (GoujiHit *self)
{
  g_return_val_if_fail (GOUJI_IS_HIT (self), GOUJI_HIT_DOCUMENT);

  return self->kind;
}

GoujiSpot *
gouji_hit_get_spot (GoujiHit *self)
{
  g_return_val_if_fail (GOUJI_IS_HIT (self), NULL);

  return self->spot;
}

const char *
gouji_hit_get_text (GoujiHit *self)
{
  g_return_val_if_fail (GOUJI_IS_HIT (self), "");

  return self->text;
}

const char *
gouji_hit_get_detail (GoujiHit *self)
{
  g_return_val_if_fail (GOUJI_IS_HIT (self), "");

  return self->detail;
}

const GArray *
gouji_hit_get_ranges (GoujiHit *self)
{
  g_return_val_if_fail (GOUJI_IS_HIT (self), NULL);

  return self->ranges;
}

const char *
gouji_hit_kind_get_label (GoujiHitKind kind)
{
  static const char *const labels[GOUJI_N_HIT_KINDS] = {
    [GOUJI_HIT_DOCUMENT] = NC_ ("found", "Documents"),
    [GOUJI_HIT_CODE] = NC_ ("found", "Codes and names"),
    [GOUJI_HIT_AMOUNT] = NC_ ("found", "Amounts"),
    [GOUJI_HIT_PROJECT] = NC_ ("found", "Projects"),
    [GOUJI_HIT_INDICATOR] = NC_ ("found", "Indicators"),
    [GOUJI_HIT_FINDING] = NC_ ("found", "Findings"),
    [GOUJI_HIT_TABLE] = NC_ ("found", "Tables"),
    [GOUJI_HIT_TEXT] = NC_ ("found", "Text"),
    [GOUJI_HIT_CELL] = NC_ ("found", "Other cells"),
  };

  g_return_val_if_fail (kind < GOUJI_N_HIT_KINDS, "");

  return g_dpgettext2 (NULL, "found", labels[kind]);
}
