/** Human Trafficking and Transportation (Control) Act 2064; National Penal Code 2074, section 121 (obscenity). */
export const sexualServices = `
call girl, callgirl, कल गर्ल, कलगर्ल | except: calling
escort service, escort girl, female escort, एस्कर्ट सर्भिस, एस्कर्ट सेवा, एस्कोर्ट सेवा | except: ford, security, bank, vip, guard, vehicle
happy ending, body to body massage, body to body, nuru massage, full service massage, sandwich massage | except: story, book
nude video, nude call, nude photo, nude pic, sex service, sex video, video call nude, service nude, न्युड भिडियो, न्युड फोटो, न्यूड भिडियो | except: lipstick, heel
porn, pornography, blue film, ब्लु फिल्म, xxx video, adult video, पोर्न | except: blu ray, anti, addiction
`;
