/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-region-grid-private.h"

#include <string.h>

#include "recognise/gouji-caption-private.h"
#include "recognise/gouji-form-private.h"
#include "recognise/gouji-header-private.h"
#include "recognise/gouji-text-private.h"

gboolean
gouji_region_is_contents (const GoujiGrid *grid)
{
  guint entries = 0;

  for (guint row = 0; row < gouji_grid_get_n_rows (grid); row++)
    {
      guint length = gouji_grid_get_row_length (grid, row);
      const char *page = gouji_grid_get_text (grid, row, length - 1);
      const char *text = gouji_grid_get_text (grid, row, 0);

      if (strspn (page, "0123456789-") == strlen (page)
          && (strstr (text, "....") != NULL || strstr (text, "……") != NULL))
        entries++;
    }
  return entries > 0 && entries * 10 >= gouji_grid_get_n_rows (grid) * 8;
}

static guint
count_filled (const GoujiGrid *grid, guint row)
{
  guint filled = 0;

  for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
    filled += *gouji_grid_get_text (grid, row, column) != '\0';
  return filled;
}

/* A title that stands in the grid itself, alone in its row.  Further down a line without
 * amounts, "三、国有资本经营预算", stands alone too: there it must say that it is a table. */
gboolean
gouji_region_is_title_row (const GoujiGrid *grid, guint row)
{
  const char *text = gouji_grid_get_text (grid, row, 0);

  return count_filled (grid, row) == 1 && gouji_caption_classify (text) == GOUJI_CAPTION_TITLE
         && (row == 0 || strstr (text, "表") != NULL);
}

/* 项目名称 and a name again, below a form's indicators: the form of the next project. */
gboolean
gouji_region_begins_form (const GoujiGrid *grid, guint first, guint row)
{
  const char *value
      = gouji_grid_get_row_length (grid, row) > 1 ? gouji_grid_get_text (grid, row, 1) : "";
  gboolean indicators = FALSE;

  if (g_strcmp0 (gouji_form_label (gouji_grid_get_text (grid, row, 0)), "name") != 0
      || *value == '\0' || gouji_header_is_word (value) || gouji_form_label (value) != NULL)
    return FALSE;
  for (guint above = first; above < row && !indicators; above++)
    for (guint column = 0; column < gouji_grid_get_row_length (grid, above) && !indicators;
         column++)
      indicators
          = g_strcmp0 (gouji_form_label (gouji_grid_get_text (grid, above, column)), "level2") == 0;
  return indicators;
}

gboolean
gouji_region_same_row (const GoujiGrid *a, guint row_a, const GoujiGrid *b, guint row_b)
{
  guint columns = MAX (gouji_grid_get_row_length (a, row_a), gouji_grid_get_row_length (b, row_b));

  for (guint column = 0; column < columns; column++)
    {
      g_autofree char *one = gouji_text_fold (gouji_grid_get_text (a, row_a, column));
      g_autofree char *other = gouji_text_fold (gouji_grid_get_text (b, row_b, column));

      if (strcmp (one, other) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A row of the grid that says only whose table it is, or in what unit: "某局 | | 单位：万元". */
gboolean
gouji_region_is_caption_row (const GoujiGrid *grid, guint row)
{
  guint n_units = 0, n_others = 0;

  for (guint column = 0; column < gouji_grid_get_row_length (grid, row); column++)
    {
      const char *text = gouji_grid_get_text (grid, row, column);
      GoujiCaptionKind kind = gouji_caption_classify (text);

      if (*text == '\0')
        continue;
      n_units += kind == GOUJI_CAPTION_UNIT;
      if (kind == GOUJI_CAPTION_UNIT || kind == GOUJI_CAPTION_OWNER || kind == GOUJI_CAPTION_NUMBER
          || kind == GOUJI_CAPTION_DATE)
        continue;
      n_others++;
      if (column > 0 || gouji_header_is_word (text)
          || gouji_amount_is_number (gouji_amount_parse (text)))
        return FALSE;
    }
  return count_filled (grid, row) > 0 && (n_others == 0 || n_units > 0);
}
