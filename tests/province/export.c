/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export.h"

#include <glib/gstdio.h>

#define N_SOURCES 5

static const char *const sources[N_SOURCES]
    = { "合计", "一般公共预算", "政府性基金预算", "财政专户管理资金", "单位资金" };

typedef struct
{
  const char *code;
  const char *name;
  int parent; /* or -1 */
} Node;

/* Codes as the classification has them, some with names of their own. */
static const Node nodes[] = {
  { "205", "教育支出", -1 },
  { "20501", "教育管理事务", 0 },
  { "2050101", "行政运行", 1 },
  { "2050102", "一般行政管理事务", 1 },
  { "20502", "普通教育", 0 },
  { "2050202", "小学教育", 4 },
  { "2050203", "初中教育支出", 4 },
  { "208", "社会保障和就业支出", -1 },
  { "20805", "行政事业单位养老支出", 7 },
  { "2080505", "机关事业单位基本养老保险缴费支出", 8 },
  { "2080506", "机关事业单位职业年金缴费支出", 8 },
};

#define N_NODES G_N_ELEMENTS (nodes)

/* Amounts in 分 of a unit's lines: total, basic, project. */
typedef gint64 Amounts[N_NODES][N_SOURCES][3];

static guint32
next_random (guint32 *state)
{
  *state = *state * 1664525 + 1013904223;
  return *state >> 8;
}

static gboolean
is_leaf (guint node)
{
  for (guint i = 0; i < N_NODES; i++)
    if (nodes[i].parent == (int) node)
      return FALSE;
  return TRUE;
}

static void
add_up (Amounts amounts, guint node, guint source, gint64 basic, gint64 project)
{
  for (int i = node; i >= 0; i = nodes[i].parent)
    for (guint s = 0; s < N_SOURCES; s += MAX (source, 1))
      if (s == 0 || s == source)
        {
          amounts[i][s][0] += basic + project;
          amounts[i][s][1] += basic;
          amounts[i][s][2] += project;
        }
}

static void
fill (const Export *export, guint unit, Amounts amounts)
{
  guint32 state = unit * 7919 + 17;

  for (guint node = 0; node < N_NODES; node++)
    for (guint source = 1; is_leaf (node) && source < N_SOURCES; source++)
      {
        gint64 basic = next_random (&state) % 5000000;
        gint64 project = next_random (&state) % 9000000;

        if (source > 1 && next_random (&state) % 2 == 0)
          continue;
        add_up (amounts, node, source, next_random (&state) % 4 == 0 ? 0 : basic,
                next_random (&state) % 3 == 0 ? 0 : project);
      }
  if (export->errors > 0 && unit % export->errors == 1)
    amounts[next_random (&state) % N_NODES][next_random (&state) % N_SOURCES][0]
        += next_random (&state) % 2 == 0 ? 12345 : -1;
}

static void
append_amount (const Export *export, GString *text, gint64 fen)
{
  if (fen == 0)
    return;
  if (export->thousands && ABS (fen) >= 100000)
    g_string_append_printf (text, "\"%s%d,%03d.%02d\"", fen < 0 ? "-" : "",
                            (int) (ABS (fen) / 100000), (int) (ABS (fen) / 100 % 1000),
                            (int) (ABS (fen) % 100));
  else
    g_string_append_printf (text, "%s%d.%02d", fen < 0 ? "-" : "", (int) (ABS (fen) / 100),
                            (int) (ABS (fen) % 100));
}

static void
append_line (const Export *export, GString *text, guint unit, guint node, guint source,
             const gint64 *amounts)
{
  static const char *const names[] = { "某市财政局", "某市教育局（本级）", "某市\"\"试点\"\"学校", "某市水利局,直属" };

  g_string_append_printf (text, "37%06u,\"%s第%u分局\",2026,%s,\"%s\",", unit,
                          names[unit % G_N_ELEMENTS (names)], unit, nodes[node].code,
                          nodes[node].name);
  if (export->sources)
    g_string_append_printf (text, "\"%s\",", sources[source]);
  for (guint i = 0; i < 3; i++)
    {
      append_amount (export, text, amounts[i]);
      g_string_append (text, i < 2 ? "," : export->crlf ? "\r\n" : "\n");
    }
}

char *
export_dup_text (const Export *export)
{
  GString *text = g_string_new (export->bom ? "\xEF\xBB\xBF" : NULL);
  Amounts *amounts = g_new0 (Amounts, export->n_units);
  guint n_sources = export->sources ? N_SOURCES : 1;
  guint n = export->n_units * N_NODES;

  g_string_append_printf (text, "unit_code,unit_name,year,function_code,function_name,%stotal,"
                                "basic,project%s",
                          export->sources ? "fund_source," : "", export->crlf ? "\r\n" : "\n");
  for (guint unit = 0; unit < export->n_units; unit++)
    fill (export, unit, amounts[unit]);
  for (guint i = 0; i < n; i++)
    {
      guint unit = export->by_code ? i % export->n_units : i / N_NODES;
      guint node = export->by_code ? i / export->n_units : i % N_NODES;

      for (guint source = 0; source < n_sources; source++)
        append_line (export, text, unit, node, source, amounts[unit][node][source]);
    }
  g_free (amounts);
  return g_string_free (text, FALSE);
}

GFile *
export_write (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("export-XXXXXX.csv", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, &error));
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  return g_file_new_for_path (path);
}

void
export_delete (GFile *file)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_object_unref (file);
}
