/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-form-cell.h"

#include "config.h"

#include <glib/gi18n.h>

static gboolean
is_at (GoujiFormCell cell, int row, int column)
{
  return cell.row == row && cell.column == column;
}

static const char *
period_label (GoujiPeriod period)
{
  return period == GOUJI_PERIOD_WHOLE ? _("Whole period") : _("This year");
}

/* What a cell is of, and of which period; -1 where the form tells both periods at once. */
static const char *
find_subject (const GoujiProject *project, int row, int column, int *period)
{
  for (*period = 0; *period < GOUJI_N_PERIODS; (*period)++)
    {
      for (guint i = 0; i < project->indicators->len; i++)
        {
          const GoujiIndicator *indicator = &g_array_index (project->indicators, GoujiIndicator, i);

          if (is_at (indicator->target[*period].cell, row, column)
              || is_at (indicator->target[*period].name_cell, row, column))
            return indicator->level3;
        }
      for (guint i = 0; i < project->funds->len; i++)
        if (is_at (g_array_index (project->funds, GoujiFund, i).cell[*period], row, column))
          return g_array_index (project->funds, GoujiFund, i).label;
    }
  *period = -1;
  for (guint i = 0; i < project->texts->len; i++)
    if (is_at (g_array_index (project->texts, GoujiProjectText, i).cell, row, column))
      return g_array_index (project->texts, GoujiProjectText, i).label;
  return "";
}

/**
 * gouji_form_cell_describe:
 * @project: whose form it is
 *
 * Returns: (transfer full): the project, what of it the cell says, and for which
 *   period: "宣传经费 · 宣传成本 · This year"
 */
char *
gouji_form_cell_describe (const GoujiProject *project, int row, int column)
{
  const char *subject;
  int period;

  g_return_val_if_fail (project != NULL, NULL);

  subject = find_subject (project, row, column, &period);
  if (*subject == '\0')
    return g_strdup (project->name);
  if (period < 0)
    return g_strdup_printf ("%s · %s", project->name, subject);
  return g_strdup_printf ("%s · %s · %s", project->name, subject, period_label (period));
}
