/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "recognise/gouji-form-layout-private.h"

#include <string.h>

static GoujiFormLayout
layout_init (void)
{
  GoujiFormLayout layout = { .n_sides = 0, .level1 = -1 };

  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    {
      layout.level2[i] = layout.level3[i] = layout.target[i] = -1;
      layout.sign[i] = layout.measure[i] = -1;
    }
  return layout;
}

/* The first free place of @columns. */
static gboolean
take_column (int *columns, guint column)
{
  for (guint i = 0; i < GOUJI_N_PERIODS; i++)
    if (columns[i] < 0)
      {
        columns[i] = column;
        return TRUE;
      }
  return FALSE;
}

static void
read_heading (GoujiFormLayout *layout, const char *id, guint column)
{
  if (g_strcmp0 (id, "level1") == 0)
    layout->level1 = column;
  else if (g_strcmp0 (id, "level2") == 0)
    take_column (layout->level2, column);
  else if (g_strcmp0 (id, "level3") == 0)
    take_column (layout->level3, column);
  else if (g_strcmp0 (id, "target") == 0)
    take_column (layout->target, column);
  else if (g_strcmp0 (id, "sign") == 0)
    take_column (layout->sign, column);
  else if (g_strcmp0 (id, "measure") == 0)
    take_column (layout->measure, column);
  if (column < 64
      && (g_strcmp0 (id, "sign") == 0 || g_strcmp0 (id, "measure") == 0
          || g_strcmp0 (id, "aside") == 0))
    layout->aside |= G_GUINT64_CONSTANT (1) << column;
}

/* "年度指标值" before "实施期指标值". */
static gboolean
is_year_first (const GoujiForm *form, const GoujiFormLayout *layout)
{
  const char *first, *second;

  if (layout->target[1] < 0)
    return FALSE;
  first = gouji_form_text (form, form->indicator_row, layout->target[0]);
  second = gouji_form_text (form, form->indicator_row, layout->target[1]);
  return strstr (first, "年度") != NULL && strstr (second, "年度") == NULL;
}

GoujiFormLayout
gouji_form_layout_read (const GoujiForm *form)
{
  GoujiFormLayout layout = layout_init ();

  for (guint column = 0; column < gouji_table_get_n_columns (form->table); column++)
    read_heading (&layout, gouji_form_label (gouji_form_text (form, form->indicator_row, column)),
                  column);
  layout.n_sides = layout.level2[1] >= 0 || layout.target[1] >= 0   ? 2
                   : layout.level2[0] >= 0 || layout.target[0] >= 0 ? 1
                                                                    : 0;
  layout.year_first = is_year_first (form, &layout);
  return layout;
}
