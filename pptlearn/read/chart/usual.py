"""What PowerPoint writes where a title is shown that nobody worded, in the language of the chart."""

from __future__ import annotations

TITLES = {
    "ar": "عنوان المخطط",
    "cs": "Název grafu",
    "da": "Diagramtitel",
    "de": "Diagrammtitel",
    "el": "Τίτλος γραφήματος",
    "en": "Chart Title",
    "es": "Título del gráfico",
    "fi": "Kaavion otsikko",
    "fr": "Titre du graphique",
    "hu": "Diagramcím",
    "it": "Titolo del grafico",
    "ja": "グラフ タイトル",
    "ko": "차트 제목",
    "nb": "Diagramtittel",
    "nl": "Grafiektitel",
    "pl": "Tytuł wykresu",
    "pt": "Título do Gráfico",
    "ru": "Название диаграммы",
    "sk": "Názov grafu",
    "sv": "Diagramrubrik",
    "tr": "Grafik Başlığı",
    "uk": "Назва діаграми",
    "zh": "图表标题",
    "zh-hk": "圖表標題",
    "zh-tw": "圖表標題",
}


def usual_title(language: str) -> str:
    """Return the title of a chart whose `c:lang` is this one; English where we know no other."""
    tag = language.lower()
    return TITLES.get(tag) or TITLES.get(tag.partition("-")[0]) or TITLES["en"]
