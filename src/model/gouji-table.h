/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/gouji-amount.h"
#include "model/gouji-grid.h"
#include "model/gouji-role.h"

G_BEGIN_DECLS

/* A recognised table: the printed grid, and on top of it which rows are header
 * and which are lines, what each column means, and the amounts.
 *
 * Everything is addressed by printed row and column (from 0), so that any amount
 * is also a place in the source.  A row of a side-by-side table holds one line a
 * list; a list is one run of columns with its own names and amounts. */
typedef struct _GoujiTable GoujiTable;

typedef enum
{
  GOUJI_COLUMN_OTHER,     /* remarks, ordinals: shown, not checked */
  GOUJI_COLUMN_CODE,      /* whole code, 2080505 */
  GOUJI_COLUMN_CODE_PART, /* 类, 款 or 项 in a column of its own */
  GOUJI_COLUMN_NAME,
  GOUJI_COLUMN_AMOUNT,
  GOUJI_COLUMN_TEXT,      /* other text with a known meaning (id says which) */
  GOUJI_COLUMN_QUANTITY,  /* a number that is no money */
} GoujiColumnKind;

typedef struct
{
  GoujiColumnKind  kind;
  const char      *id;     /* interned: "total", "basic", "project" … or NULL when unknown */
  const char      *title;  /* header texts from top to bottom, joined by "/" */
  guint8           list;   /* which list of the table it belongs to */
  guint8           places; /* most places printed in it: the precision of its amounts */
  GoujiAmountUnit  unit;   /* the table's, unless the header names another */
} GoujiColumn;

typedef enum
{
  GOUJI_LIST_MAIN,        /* the only list of an ordinary table */
  GOUJI_LIST_INCOME,
  GOUJI_LIST_EXPENDITURE, /* by function */
  GOUJI_LIST_PURPOSE,     /* by use: 基本支出, 项目支出 … */
  GOUJI_LIST_HEADINGS,    /* of a generic budget: what groups its lines and prints no amounts */
} GoujiListKind;

typedef enum
{
  GOUJI_CODE_NONE,
  GOUJI_CODE_FUNCTION, /* 支出功能分类 */
  GOUJI_CODE_ECONOMIC, /* 部门预算支出经济分类 */
  GOUJI_CODE_GOVERNMENT_ECONOMIC, /* 政府预算支出经济分类 */
  GOUJI_CODE_UNIT,     /* 预算单位 */
  GOUJI_CODE_OTHER,    /* any other hierarchy of codes */
} GoujiCodeKind;

typedef enum
{
  GOUJI_ROW_HEADER,
  GOUJI_ROW_BODY,
  GOUJI_ROW_REPEATED_HEADER, /* on a continuation page */
  GOUJI_ROW_NOTE,            /* text across the table, 本表无数据 … */
} GoujiRowKind;

typedef enum
{
  GOUJI_LINE_ITEM,
  GOUJI_LINE_TOTAL,    /* 合计, 总计, 收入总计: the whole list (or all above and carried-over) */
  GOUJI_LINE_SUBTOTAL, /* 小计, 本年收入合计 where a 总计 follows */
  GOUJI_LINE_DETAIL,   /* 其中：… : part of the line above, not adding to it */
  GOUJI_LINE_CARRY,    /* 上年结转, 年初结转和结余, 结转下年 … */
} GoujiLineKind;

typedef struct
{
  guint32        row;
  guint8         list;
  guint8         kind;    /* GoujiLineKind */
  guint8         level;   /* 1 类, 2 款, 3 项; for lists without codes the depth from 1; 0 totals */
  guint8         damaged; /* TRUE: cells of the row seem shifted by text extraction */
  const char    *code;    /* what the line stands for, joined and clean; "" when none */
  const char    *name;    /* name without code, ordinal and spaces; "" when none */
  const char    *id;      /* interned meaning of a line without a code: "general", "basic",
                           * "carry-in" … (the column ids), or NULL */
  const char    *printed_code; /* the code cell as printed, joined over its columns; "" when blank */
  const char    *name_code;    /* the code printed inside the name, [20805] …; "" when none */
  int            parent;  /* index of the parent line in this table, or -1 */
  gint16         code_column; /* printed column, or -1 */
  gint16         name_column; /* printed column, or -1 */
} GoujiLine;

GoujiTable        *gouji_table_new               (GoujiRole          role);
void               gouji_table_free              (GoujiTable        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiTable, gouji_table_free)

GoujiRole          gouji_table_get_role          (const GoujiTable  *self);
const char        *gouji_table_get_title         (const GoujiTable  *self);
GoujiPlace         gouji_table_get_place         (const GoujiTable  *self); /* of the title, else of the first row */
const char        *gouji_table_get_evidence      (const GoujiTable  *self); /* why it has this role */
const char        *gouji_table_get_number        (const GoujiTable  *self); /* 预算公开表7, or "" */
const char        *gouji_table_get_note          (const GoujiTable  *self); /* 本表无数据 …, or "" */
GoujiAmountUnit    gouji_table_get_amount_unit   (const GoujiTable  *self);
GoujiCodeKind      gouji_table_get_code_kind     (const GoujiTable  *self);
/* Side lists of expenditure are by function, whatever codes the table has. */
GoujiCodeKind      gouji_table_get_list_code_kind (const GoujiTable *self,
                                                  guint              list);
gboolean           gouji_table_is_damaged        (const GoujiTable  *self);
char               gouji_table_get_decimal_mark  (const GoujiTable  *self); /* '\0': as in China */
int                gouji_table_get_project       (const GoujiTable  *self); /* index, or -1 */

guint              gouji_table_get_n_rows        (const GoujiTable  *self);
guint              gouji_table_get_n_columns     (const GoujiTable  *self);
guint              gouji_table_get_row_length    (const GoujiTable  *self,
                                                  guint              row);
GoujiCell          gouji_table_get_cell          (const GoujiTable  *self,
                                                  guint              row,
                                                  guint              column);
GoujiRowKind       gouji_table_get_row_kind      (const GoujiTable  *self,
                                                  guint              row);
guint              gouji_table_get_n_header_rows (const GoujiTable  *self);

const GoujiColumn *gouji_table_get_column        (const GoujiTable  *self,
                                                  guint              column);
int                gouji_table_find_column       (const GoujiTable  *self,
                                                  guint              list,
                                                  const char        *id);

guint              gouji_table_get_n_lists       (const GoujiTable  *self);
GoujiListKind      gouji_table_get_list_kind     (const GoujiTable  *self,
                                                  guint              list);
int                gouji_table_find_list         (const GoujiTable  *self,
                                                  GoujiListKind      kind);

guint              gouji_table_get_n_lines       (const GoujiTable  *self);
const GoujiLine   *gouji_table_get_line          (const GoujiTable  *self,
                                                  guint              line);
int                gouji_table_find_line         (const GoujiTable  *self,
                                                  guint              list,
                                                  const char        *code);
int                gouji_table_find_total        (const GoujiTable  *self,
                                                  guint              list);
int                gouji_table_find_line_at      (const GoujiTable  *self,
                                                  guint              row,
                                                  guint              column);

GoujiAmount        gouji_table_get_amount        (const GoujiTable  *self,
                                                  guint              row,
                                                  guint              column);

/* Building, for recognisers and readers only. */
void               gouji_table_set_role          (GoujiTable        *self,
                                                  GoujiRole          role,
                                                  const char        *evidence);
void               gouji_table_set_title         (GoujiTable        *self,
                                                  const char        *title,
                                                  GoujiPlace         place);
void               gouji_table_set_number        (GoujiTable        *self,
                                                  const char        *number);
void               gouji_table_set_note          (GoujiTable        *self,
                                                  const char        *note);
void               gouji_table_set_amount_unit   (GoujiTable        *self,
                                                  GoujiAmountUnit    unit);
void               gouji_table_set_code_kind     (GoujiTable        *self,
                                                  GoujiCodeKind      kind);
void               gouji_table_set_damaged       (GoujiTable        *self,
                                                  gboolean           damaged);
void               gouji_table_set_decimal_mark  (GoujiTable        *self,
                                                  char               mark);
void               gouji_table_set_project       (GoujiTable        *self,
                                                  int                project);
void               gouji_table_append_row        (GoujiTable        *self,
                                                  GoujiRowKind       kind,
                                                  const GoujiCell   *cells,
                                                  guint              n_cells);
void               gouji_table_set_row_kind      (GoujiTable        *self,
                                                  guint              row,
                                                  GoujiRowKind       kind);
void               gouji_table_set_column        (GoujiTable        *self,
                                                  guint              column,
                                                  const GoujiColumn *description);
guint              gouji_table_append_list       (GoujiTable        *self,
                                                  GoujiListKind      kind);
guint              gouji_table_append_line       (GoujiTable        *self,
                                                  const GoujiLine   *line);
GoujiLine         *gouji_table_edit_line         (GoujiTable        *self,
                                                  guint              line);
/* Parses the amount columns' cells of all body rows and fixes each column's places. */
void               gouji_table_read_amounts      (GoujiTable        *self);

G_END_DECLS
