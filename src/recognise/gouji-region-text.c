/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-region-text-private.h"

#include <string.h>

#include "model/gouji-amount.h"
#include "model/gouji-classification.h"
#include "recognise/gouji-caption-private.h"
#include "recognise/gouji-header-private.h"
#include "recognise/gouji-text-private.h"
#include "recognise/gouji-words-private.h"

#define LONGEST_LABEL 30

/* A row that lost its tabs: parts set apart by gaps, the last one an amount. */
gboolean
gouji_region_reads_as_row (const char *text)
{
  g_auto (GStrv) parts = gouji_text_split_gaps (text);
  g_autofree char *folded = gouji_text_fold (text);
  guint n = g_strv_length (parts);

  return n >= 2 && n <= 16 && strstr (folded, "。") == NULL
         && gouji_amount_is_number (gouji_amount_parse (parts[n - 1]))
         && !gouji_amount_is_number (gouji_amount_parse (parts[n - 2]));
}

gboolean
gouji_region_reads_as_fragment (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);

  return gouji_text_length (folded) <= 12 && !gouji_text_is_sentence (folded)
         && strpbrk (folded, "0123456789:") == NULL
         && gouji_caption_classify (text) == GOUJI_CAPTION_OTHER;
}

/* "- 5 -", "第5页": the foot of a page, within a table that goes on over it. */
gboolean
gouji_region_is_page_number (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  const char *digits = folded + strspn (folded, "-—–·第");

  return g_ascii_isdigit (*digits) && strlen (folded) <= 16
         && strspn (digits + strspn (digits, "0123456789"), "-—–·/页共0123456789")
                == strlen (digits + strspn (digits, "0123456789"));
}

gboolean
gouji_region_is_only_a_part (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  guint rank;

  return gouji_text_length (gouji_text_skip_year (gouji_text_skip_ordinal (folded, &rank))) <= 6
         && gouji_caption_role (text, NULL) == GOUJI_ROLE_NONE;
}

/* What is left of a header row that lost its tabs. */
gboolean
gouji_region_reads_as_header (const char *text)
{
  g_auto (GStrv) parts = gouji_text_split_gaps (text);
  guint headers = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    headers += gouji_header_is_word (parts[i]);
  return headers * 2 >= g_strv_length (parts) && headers > 0;
}

static gboolean
names_item (GoujiCodeKind kind, const char *name)
{
  const GoujiClassification *classification = gouji_classification_get_default ();

  for (guint length = 3; length <= 5; length += 2)
    if (gouji_classification_find_name (classification, kind, "", length, name, 0) != NULL)
      return TRUE;
  return FALSE;
}

/* "六、其他收入", a row whose blank cells were cut off and with them its tabs. */
gboolean
gouji_region_reads_as_label (const char *text)
{
  g_autofree char *folded = gouji_text_fold (text);
  guint rank;
  const char *name = gouji_text_skip_ordinal (folded, &rank);

  if (gouji_text_length (folded) > LONGEST_LABEL || gouji_text_is_sentence (folded)
      || gouji_caption_classify (text) != GOUJI_CAPTION_OTHER || g_str_has_suffix (name, "情况")
      || g_str_has_suffix (name, "说明"))
    return FALSE;
  return g_str_has_prefix (name, "其中:") || gouji_words_match (GOUJI_WORDS_LINES, name) != NULL
         || names_item (GOUJI_CODE_FUNCTION, name) || names_item (GOUJI_CODE_ECONOMIC, name);
}
