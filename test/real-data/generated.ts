/** Files of the shape in which they are published, with what goes wrong in them; the firms and rights are made up. */
const enterprises = `name,uscc,check_ok,reason,region_code,region_status,org_code_check
新郑市远航机械有限公司,91410184MA3X00010Y,1,,410184,current,ok
新郑县老牌酒厂,914101231000000161,1,,410123,historic,ok
新郑市远航机械有限责任公司,91410184MA3X00010Y,1,,410184,current,ok
上海示例电子有限公司,913101121000000247,1,,310112,current,ok
河南抄错测控技术有限公司,91410100MA40JKLM7N,0,check digit should be 5,410100,current,org-code check fails
`;
const google = `publication_no,kind_code,application_no_as_shown,application_no,app_check_ok,app_type,title,original_assignee,current_assignee,google_status,henan,url
CN111216534B,B,CN201811407079.4,201811407079.4,1,发明,一种双电机驱动系统,新郑市远航机械有限公司,新郑市远航机械有限公司,Active,1,https://example.org/1
CN209008380U,U,CN201821140580.4,201821140580.4,1,实用新型,混合动力系统,Example Bus Co Ltd,Other Bus Co Ltd,Active,1,https://example.org/2
CN103575655B,B,CN201210276490.9,201210276490.9,1,发明,一种红外气体传感器,Example Electronics Co Ltd,Example Electronics Co Ltd,Active,1,https://example.org/3
CN103575655A,A,CN201210276490.9,201210276490.9,1,发明,红外气体传感器,Example Electronics Co Ltd,Example Electronics Co Ltd,Granted,1,https://example.org/4
CN104492065A,A,CN201410775390.X,201410775390.X,1,发明,机电式训练装置,(individual),甲大学;乙学院,Expired - Fee Related,1,https://example.org/5
CN101739065B,B,CN2008101757832,200810175783.2,0,发明,抄错号码的结构,Example Corp,Example Corp,Active,0,https://example.org/6
`;
const cnki = `title,applicants,n_applicants,application_date,publication_date,search_keyword,henan
一种计算方法及系统,中国示例研究所,1,2022-04-02,2025-06-17,计算机,0
图像的处理方法,甲股份公司;乙有限公司,2,2020-12-28,2025-06-17,计算机,0
`;
const pubno = `publication_nos,kind,title,ipc_subclasses
CN114081026A,发明公布,一种线路驱鸟保护装置,A01M|G06F|H02G
CN216139080U,实用新型,一种工装模具,B27C|B27G
`;

export const generated = {
  'enterprises/enterprises_uscc.csv': enterprises,
  'patents/patents_google_with_appno.csv': google,
  'patents/patents_cnki_titles_dates.csv': cnki,
  'patents/patents_pubno_title_ipc.csv': pubno,
} as const;
