/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-claim-subject-private.h"

#include <string.h>

#include "recognise/gouji-claim-pattern-private.h"

/* How many bytes before a figure say whose it is. */
#define CONTEXT 90

/* (transfer full): the end of @text up to @end, within its sentence */
static char *
dup_before (const char *text, int end)
{
  const char *from = text + MAX (0, end - CONTEXT);
  g_autofree char *before = NULL;
  const char *stop;

  while (((guchar)*from & 0xC0) == 0x80)
    from++;
  before = g_strndup (from, text + end - from);
  stop = g_strrstr (before, "。");
  return g_strdup (stop != NULL ? stop + strlen ("。") : before);
}

static gboolean
has_char (const char *text, const char *at)
{
  return g_utf8_strchr (text, -1, g_utf8_get_char (at)) != NULL;
}

gboolean
gouji_claim_is_subject (const char *text, const GMatchInfo *match, const char *group, int figure)
{
  g_autofree char *printed = g_match_info_fetch_named (match, group);
  g_autofree char *before = dup_before (text, figure);
  g_autofree char *subject = NULL;
  guint n = 0;
  guint n_found = 0;

  if (printed == NULL)
    return TRUE;
  subject = g_regex_replace (gouji_claim_pattern ("unspecific"), printed, -1, 0, "", 0, NULL);
  for (const char *p = subject; *p != '\0'; p = g_utf8_next_char (p), n++)
    n_found += has_char (before, p);
  return n_found * 2 >= n;
}

gboolean
gouji_claim_is_difference (const char *text, int start)
{
  g_autofree char *before = dup_before (text, start);

  return g_regex_match (gouji_claim_pattern ("changed"), before, 0, NULL);
}
